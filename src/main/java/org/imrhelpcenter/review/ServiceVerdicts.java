package org.imrhelpcenter.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Screened;
import org.imrhelpcenter.cases.Screenings;
import org.imrhelpcenter.cases.Verdict;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.Requirement;
import org.imrhelpcenter.rules.Ruling;
import org.imrhelpcenter.web.Option;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * Asks what is decided about each disputed service of a case, with what the rules find
 * and advise beside it.
 */
@Component
class ServiceVerdicts {

	private static final String FIELD = "verdict";

	private final Screenings screenings;

	private final Texts texts;

	ServiceVerdicts(Screenings screenings, Texts texts) {
		this.screenings = screenings;
		this.texts = texts;
	}

	List<Screened> services(CaseSheet opened) {
		return this.screenings.of(opened);
	}

	/** The questions: what may be chosen for each service. */
	List<Line> lines(List<Screened> services, Predicate<Verdict> asked) {
		return services.stream().map((service) -> line(service, asked)).toList();
	}

	private Line line(Screened service, Predicate<Verdict> asked) {
		Verdict advised = service.advised().orElse(null);
		List<Option> options = service.allowed()
			.stream()
			.filter(asked)
			.map((verdict) -> new Option(verdict.name(), say("review.verdict." + verdict),
					(verdict == advised) ? say("review.verdict.advised") : null))
			.toList();
		List<String> against = new ArrayList<>();
		service.against().forEach((finding) -> against.add(say(finding.messageKey(), finding.arguments().toArray())));
		return new Line(FIELD + "-" + service.ordinal(), service.ordinal(), service.name(), service.about().kind(),
				against, service.waitsFor().stream().map((each) -> say("review.verdict.waits." + each)).toList(),
				service.waitsFor().stream().map((each) -> First.of(service, each)).toList(), options);
	}

	/**
	 * Whether nothing can be decided now about a service: the page then says what comes
	 * first instead of asking.
	 * @param lines the questions
	 * @param imr whether one of the services has to be reviewed as an IMR
	 */
	static boolean isBlocked(List<Line> lines, boolean imr) {
		return lines.stream().anyMatch((line) -> line.options().isEmpty())
				|| (imr && lines.stream().flatMap((line) -> line.options().stream()).noneMatch(ServiceVerdicts::isImr));
	}

	private static boolean isImr(Option option) {
		return Verdict.valueOf(option.value()).isImr();
	}

	/**
	 * What the rules advise, as far as it was asked, for a page that nobody filled in.
	 */
	static Map<String, String> advised(List<Screened> services, Predicate<Verdict> asked) {
		Map<String, String> advised = new HashMap<>();
		services.forEach((service) -> service.advised()
			.filter(asked)
			.filter(service::allows)
			.ifPresent((verdict) -> advised.put(String.valueOf(service.ordinal()), verdict.name())));
		return advised;
	}

	/** Each service needs a verdict that it may have. */
	void check(List<Screened> services, Map<String, String> chosen, Predicate<Verdict> asked, Errors errors) {
		Map<Integer, Verdict> verdicts = read(chosen);
		for (Screened service : services) {
			Verdict verdict = verdicts.get(service.ordinal());
			if (verdict == null || !asked.test(verdict) || !service.allows(verdict)) {
				this.texts.reject(errors, field(service.ordinal()), "review.verdict.missing", service.name());
			}
		}
	}

	/** What was chosen, by the place of the service. */
	static Map<Integer, Verdict> read(Map<String, String> chosen) {
		Map<Integer, Verdict> verdicts = new TreeMap<>();
		chosen.forEach((ordinal, name) -> {
			Verdict verdict = verdict(name);
			if (verdict != null) {
				verdicts.put(Integer.parseInt(ordinal), verdict);
			}
		});
		return verdicts;
	}

	private static @Nullable Verdict verdict(@Nullable String name) {
		return Arrays.stream(Verdict.values()).filter((each) -> each.name().equals(name)).findFirst().orElse(null);
	}

	/** What was sent for each service, such as {@code verdict-2}, by its place. */
	static Map<String, String> typed(Map<String, String> sent) {
		Map<String, String> typed = new HashMap<>();
		sent.forEach((name, value) -> {
			if (name.matches(FIELD + "-\\d{1,3}")) {
				typed.put(name.substring(FIELD.length() + 1), value);
			}
		});
		return typed;
	}

	static String field(int ordinal) {
		return FIELD + "[" + ordinal + "]";
	}

	private String say(String key, @Nullable Object... arguments) {
		return this.texts.say(Locale.ENGLISH, key, arguments);
	}

	/**
	 * The question about one service.
	 *
	 * @param field the name of the field
	 * @param ordinal its place in the application
	 * @param name the service
	 * @param told the kind of dispute as far as it is known
	 * @param against what the rules do not find met
	 * @param waits which decisions of an attorney or a supervisor stand in the way
	 * @param first the same decisions, each with where it is taken
	 * @param options what may be chosen
	 */
	record Line(String field, int ordinal, String name, KindOfDispute told, List<String> against, List<String> waits,
			List<First> first, List<Option> options) {
	}

	/**
	 * What an attorney or a supervisor decides before anybody else can go on.
	 *
	 * @param act where it is decided
	 * @param denied whether it was decided against the member already
	 */
	record First(Act act, boolean denied) {

		static First of(Screened service, Requirement requirement) {
			boolean appeal = requirement == Requirement.PLAN_APPEAL;
			Ruling ruling = appeal ? service.about().waiver() : service.about().lateAcceptance();
			return new First(appeal ? Act.WAIVER : Act.LATE_ACCEPTANCE, ruling == Ruling.DENIED);
		}

	}

}
