package org.imrhelpcenter.review;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.imrhelpcenter.cases.Screened;
import org.imrhelpcenter.rules.Finding;
import org.imrhelpcenter.rules.Requirement;
import org.imrhelpcenter.web.Option;
import org.imrhelpcenter.web.Texts;

/**
 * For which disputed services something is ruled: each with what the rules find about the
 * requirement that it is about.
 */
final class ServicesAsked {

	private ServicesAsked() {
	}

	static List<Option> options(List<Screened> services, Requirement about, Texts texts) {
		return services.stream().map((service) -> {
			Finding found = service.assessment().of(about);
			return new Option(String.valueOf(service.ordinal()),
					texts.say(Locale.ENGLISH, "review.findings.service", service.ordinal(), service.name()),
					texts.say(Locale.ENGLISH, found.messageKey(), found.arguments().toArray()));
		}).toList();
	}

	/** Those that a page suggests. */
	static List<String> suggested(List<Screened> services, Predicate<Screened> which) {
		return services.stream().filter(which).map((service) -> String.valueOf(service.ordinal())).toList();
	}

	/** Those that were chosen; what is no service of the case is none of them. */
	static Set<Integer> chosen(List<String> typed, List<Screened> services) {
		Set<Integer> chosen = new TreeSet<>();
		services.stream()
			.filter((service) -> typed.contains(String.valueOf(service.ordinal())))
			.forEach((service) -> chosen.add(service.ordinal()));
		return chosen;
	}

}
