package org.imrhelpcenter.tracking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.imrhelpcenter.accounts.Tries;
import org.imrhelpcenter.accounts.Tries.Attempt;
import org.imrhelpcenter.cases.CaseKey;
import org.imrhelpcenter.cases.CaseNumber;
import org.imrhelpcenter.cases.ReturnCodes;

import org.springframework.stereotype.Component;

/**
 * Lets members in to their case. Whoever is not let in learns nothing from the answer or
 * from the time it takes: not even whether there is such a case.
 */
@Component
class Door {

	private static final String CODE = "track";

	private static final String LOST_CODE = "lost-code";

	/** What counts as guessing at a case. */
	static final List<String> KINDS = List.of(CODE, LOST_CODE);

	private final Tries tries;

	private final ReturnCodes codes;

	private final LostCodes lost;

	private final Clock clock;

	Door(Tries tries, ReturnCodes codes, LostCodes lost, Clock clock) {
		this.tries = tries;
		this.codes = codes;
		this.lost = lost;
		this.clock = clock;
	}

	Attempt<CaseKey> open(String number, String code, LocalDate born, String address) {
		return this.tries.attempt(CODE, subject(number), address, this.clock.instant(),
				() -> this.codes.open(number, code, born));
	}

	/** In which language the one who opened a case goes on. */
	Locale language(CaseKey key) {
		return this.codes.language(key);
	}

	/** Every request counts as a try that failed: nobody is told whether it was right. */
	Attempt<Boolean> ask(String number, LocalDate born, String address) {
		Instant now = this.clock.instant();
		return this.tries.attempt(LOST_CODE, subject(number), address, now, () -> {
			this.lost.keep(new LostCodes.Asked(number, born, address), now);
			return Optional.empty();
		});
	}

	/** However a number is typed, its tries count together. */
	private static String subject(String number) {
		return CaseNumber.parse(number).map(CaseNumber::text).orElse(number.strip().toUpperCase(Locale.ROOT));
	}

}
