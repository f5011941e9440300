package org.imrhelpcenter.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.rules.DenialReason;
import org.imrhelpcenter.rules.Eligibility;
import org.imrhelpcenter.rules.Recommendation;
import org.imrhelpcenter.rules.Sentence;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** The words of the advice. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import(StoppedClock.InPlace.class)
class AdviceTests {

	@Autowired
	Checks checks;

	@Autowired
	Texts texts;

	/** Whatever is answered, every sentence of the advice is there. */
	@Test
	void hasWordsForEveryAdvice() {
		Random chance = new Random(17);
		List<Recommendation> seen = new ArrayList<>();
		for (int i = 0; i < 3_000; i++) {
			CheckPage page = drawn(chance);
			Eligibility checked = this.checks.check(page.facts(LocalDate.of(2026, 11, 20)));
			seen.add(checked.recommendation());
			Advice advice = Advice.of(checked, page, LocalDate.of(2026, 12, 20));
			KeyDates dates = KeyDates.of(checked, page);
			List<Sentence> said = new ArrayList<>(List.of(advice.title(), advice.lead()));
			said.addAll(advice.now());
			said.addAll(advice.open());
			said.addAll(dates.notes());
			dates.dates().forEach((date) -> {
				said.add(date.why());
				said.add(new Sentence(date.label(), List.of()));
			});
			dates.toKeep().forEach((date) -> said.add(new Sentence("eligibility.calendar." + date.kind(), List.of())));
			ReadBack.of(page, this.texts, Locale.ENGLISH)
				.forEach((line) -> said.add(new Sentence(line.question(), List.of())));
			assertThat(said).as(page.toString())
				.allSatisfy((sentence) -> assertThat(
						this.texts.say(Locale.ENGLISH, sentence.messageKey(), sentence.arguments().toArray()))
					.doesNotContain("??", "{"));
		}
		assertThat(seen).contains(Recommendation.values());
	}

	private static CheckPage drawn(Random chance) {
		return new CheckPage(one(chance, Reply.values()), one(chance, CoverageReply.values()),
				one(chance, Reply.values()), reasons(chance), one(chance, Reply.values()), date(chance),
				one(chance, Reply.values()), date(chance), one(chance, HearingReply.values()));
	}

	private static List<String> reasons(Random chance) {
		DenialReason[] all = DenialReason.values();
		return Stream.generate(() -> all[chance.nextInt(all.length)].name()).limit(chance.nextInt(3)).toList();
	}

	private static @Nullable String one(Random chance, Enum<?>[] values) {
		int at = chance.nextInt(values.length + 1);
		return (at < values.length) ? values[at].name() : null;
	}

	private static DateParts date(Random chance) {
		return chance.nextBoolean() ? DateParts.none()
				: DateParts.of(LocalDate.of(2026, 11, 20).minusDays(chance.nextInt(chance.nextBoolean() ? 30 : 300)));
	}

}
