package org.imrhelpcenter.eligibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.DenialReason;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A question of the public check and what was answered, as it is shown with the result.
 *
 * @param question the message that asks it in short
 * @param answers empty when it was not answered
 */
record ReadBack(String question, List<String> answers) {

	/**
	 * Only what was asked: an appeal's letter is no question where there is no appeal.
	 */
	static List<ReadBack> of(CheckPage told, Texts texts, Locale locale) {
		Appeal appeal = told.appeal();
		boolean filed = appeal.filed() == Appeal.Filed.YES;
		List<ReadBack> all = new ArrayList<>();
		all.add(choice("urgent", Reply.values(), told.urgent(), texts, locale));
		all.add(choice("coverage", CoverageReply.values(), told.coverage(), texts, locale));
		all.add(choice("mediCal", Reply.values(), told.mediCal(), texts, locale));
		all.add(choices("reasons", DenialReason.values(), told.reasons(), texts, locale));
		all.add(choice("filed", Reply.values(), told.filed(), texts, locale));
		if (filed) {
			all.add(date("filedOn", appeal.filedOn(), texts, locale));
			all.add(choice("decided", Reply.values(), told.decided(), texts, locale));
		}
		if (appeal.decided()) {
			all.add(date("decidedOn", appeal.decidedOn(), texts, locale));
		}
		if (told.hasMediCal() || (told.mayHaveMediCal() && told.hearing() != null)) {
			all.add(choice("hearing", HearingReply.values(), told.hearing(), texts, locale));
		}
		return all;
	}

	private static ReadBack choice(String name, Enum<?>[] offered, @Nullable String picked, Texts texts,
			Locale locale) {
		return choices(name, offered, (picked != null) ? List.of(picked) : List.of(), texts, locale);
	}

	private static ReadBack choices(String name, Enum<?>[] offered, List<String> picked, Texts texts, Locale locale) {
		return new ReadBack(key(name),
				Arrays.stream(offered)
					.filter((choice) -> picked.contains(choice.name()))
					.map((choice) -> texts.name(locale, choice))
					.toList());
	}

	private static ReadBack date(String name, @Nullable Object date, Texts texts, Locale locale) {
		return new ReadBack(key(name), (date != null) ? List.of(texts.show(locale, date)) : List.of());
	}

	private static String key(String name) {
		return "eligibility.told." + name;
	}

}
