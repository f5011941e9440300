package org.imrhelpcenter.assistants;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.imrhelpcenter.accounts.DemonstrationMode;
import org.imrhelpcenter.accounts.Tries;
import org.imrhelpcenter.accounts.Tries.Attempt;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.vault.Fingerprint;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets those in who act for members. Whoever is not let in learns nothing from the answer
 * or from the time it takes.
 */
@Component
class AssistDoor {

	private static final String EMAIL = "assist-email";

	private static final String DIGITS = "assist-digits";

	private static final String PRINTED = "assist-printed";

	private final Tries tries;

	private final SignInCodes codes;

	private final AssistanceRows rows;

	private final People people;

	private final DemonstrationMode demonstration;

	private final Clock clock;

	AssistDoor(Tries tries, SignInCodes codes, AssistanceRows rows, People people, DemonstrationMode demonstration,
			Clock clock) {
		this.tries = tries;
		this.codes = codes;
		this.rows = rows;
		this.people = people;
		this.demonstration = demonstration;
		this.clock = clock;
	}

	/**
	 * Asks for digits. Every request counts as a try that failed, so that nobody fills a
	 * stranger's mailbox; whoever signs in is forgiven.
	 */
	Asked ask(String typed, Locale language, String address) {
		String email = plain(typed);
		AtomicReference<@Nullable UUID> id = new AtomicReference<>();
		Attempt<Boolean> attempt = this.tries.attempt(EMAIL, email, address, this.clock.instant(), () -> {
			id.set(this.codes.ask(email, language));
			return Optional.empty();
		});
		return new Asked(attempt, id.get());
	}

	/** The one whose digits these are. */
	@Transactional
	public Attempt<Long> prove(UUID asked, String digits, String address) {
		Attempt<String> proved = this.tries.attempt(DIGITS, asked.toString(), address, this.clock.instant(),
				() -> this.codes.prove(asked, digits));
		return new Attempt<>(proved.left(), proved.right().map((email) -> {
			this.tries.succeeded(EMAIL, email, address);
			long person = this.people.of(email);
			this.people.claim(person, email);
			return person;
		}));
	}

	/** The one who holds a printed code and knows when the member was born. */
	@Transactional
	public Attempt<Long> print(String typed, LocalDate born, String address) {
		return this.tries.attempt(PRINTED, typed.strip(), address, this.clock.instant(), () -> {
			byte[] hash = PrintedCode.parse(typed).map(PrintedCode::hash).orElseGet(() -> Fingerprint.of(typed));
			Optional<Assistance> found = this.rows.findByAskingPrintedHash(hash)
				.filter((each) -> born.equals(each.term().memberBornOn()))
				.filter((each) -> this.demonstration.on() || !DemonstrationAssistants.isTheirs(hash))
				.filter((each) -> open(each.standing(LegalDay.of(this.clock.instant()))));
			return found.map((each) -> {
				Long known = each.assistantId();
				long person = (known != null) ? known : this.people.of(null);
				each.belongsTo(person);
				return person;
			});
		});
	}

	/** The address that an invitation went to. */
	@Transactional(readOnly = true)
	public Optional<String> invited(String token) {
		return this.rows.findByAskingLinkHash(Fingerprint.of(token))
			.filter((each) -> each.standing(LegalDay.of(this.clock.instant())) == Standing.INVITED)
			.map(Assistance::email);
	}

	private static String plain(String email) {
		return email.strip().toLowerCase(Locale.ROOT);
	}

	private static boolean open(Standing standing) {
		return standing == Standing.INVITED || standing == Standing.ACTIVE;
	}

	/**
	 * A request for digits.
	 *
	 * @param attempt how long to wait, where it was too often
	 * @param id which request; null when it was not taken
	 */
	record Asked(Attempt<Boolean> attempt, @Nullable UUID id) {
	}

}
