package org.imrhelpcenter.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.correspondence.CaseLetter;
import org.imrhelpcenter.correspondence.LetterState;
import org.imrhelpcenter.correspondence.Letters;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.rules.CaseClock;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The letters of a case as its page lists them: what has to be looked at first, then what
 * is on its way, then what was sent.
 */
@Component
class CaseLetters {

	private final Letters letters;

	private final Deadlines deadlines;

	CaseLetters(Letters letters, Deadlines deadlines) {
		this.letters = letters;
		this.deadlines = deadlines;
	}

	List<Line> of(CaseSheet opened) {
		List<CaseLetter> all = this.letters.of(opened);
		if (all.isEmpty()) {
			return List.of();
		}
		List<CaseClock> clocks = this.deadlines.of(opened.id());
		Map<Long, String> hashes = this.letters.hashes(opened);
		return all.stream()
			.map((letter) -> new Line(letter,
					(letter.isSent() || letter.state() == LetterState.DISCARDED) ? null
							: letter.waitingClock(clocks).orElse(null),
					hashes.get(letter.id())))
			.sorted(Comparator.comparing((line) -> line.letter().state()))
			.toList();
	}

	/**
	 * One letter.
	 *
	 * @param letter the letter
	 * @param neededBy the clock that waits for it; null when none does
	 * @param sha256 the hash of the PDF as it went out; null before that
	 */
	record Line(CaseLetter letter, @Nullable CaseClock neededBy, @Nullable String sha256) {
	}

}
