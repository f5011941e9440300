package org.imrhelpcenter.cases;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.imrhelpcenter.accounts.DemonstrationMode;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.vault.Fingerprint;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The codes that open cases for their members, and how a case gets a new one.
 */
@Component
public class ReturnCodes {

	/** The deed of giving a case a new code. */
	public static final String REPLACED = "RETURN_CODE_REPLACED";

	/** How the deed is told when the member asked for it at the door. */
	public static final String BY_EMAIL = "EMAIL";

	/** Stands where a case, or its code, is missing: no code has this hash. */
	private static final byte[] NO_HASH = new SecureRandom().generateSeed(32);

	private final CaseRows rows;

	private final Arrivals arrivals;

	private final JdbcClient jdbc;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	private final DemonstrationMode mode;

	private final Clock clock;

	ReturnCodes(CaseRows rows, Arrivals arrivals, JdbcClient jdbc, Audit audit, ApplicationEventPublisher events,
			DemonstrationMode mode, Clock clock) {
		this.rows = rows;
		this.arrivals = arrivals;
		this.jdbc = jdbc;
		this.audit = audit;
		this.events = events;
		this.mode = mode;
		this.clock = clock;
	}

	/**
	 * What three things typed open together. Whatever is wrong with them, one statement
	 * is sent, one row comes back, and everything is compared to the end.
	 * @param number the case number as it was typed
	 * @param code the code as it was typed
	 * @param born the birth date
	 * @return the key; empty when anything is wrong
	 */
	@Transactional(readOnly = true)
	public Optional<CaseKey> open(String number, String code, LocalDate born) {
		Known known = this.jdbc.sql("""
				select c.id, c.return_code_round, c.return_code_hash, c.birth_date, c.code_until
				from (values (?::text)) asked (number) left join imr_case c on c.number = asked.number""")
			.param(CaseNumber.parse(number).map(CaseNumber::text).orElse(""))
			.query((row, n) -> new Known(row.getLong(1), row.getInt(2), row.getBytes(3),
					row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)))
			.single();
		byte[] typed = Fingerprint.of(ReturnCode.parse(code).map(ReturnCode::text).orElse(code));
		boolean sameCode = MessageDigest.isEqual(typed, (known.hash() != null) ? known.hash() : NO_HASH);
		boolean sameDay = born.equals(known.born());
		boolean valid = this.mode.on() | !DemonstrationCases.isTheirs(typed);
		return (sameCode & sameDay & valid & known.holdsOn(today()))
				? Optional.of(new CaseKey(known.caseId(), known.round())) : Optional.empty();
	}

	/**
	 * Whether a key still opens its case.
	 * @param key the key
	 * @return false when the case has a new code, or the one who had it may no longer
	 */
	@Transactional(readOnly = true)
	public boolean fits(CaseKey key) {
		return this.jdbc.sql("""
				select 1 from imr_case where id = ? and return_code_round = ? and return_code_hash is not null
				and (code_until is null or code_until > ?)""")
			.params(key.caseId(), key.round(), today())
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	/**
	 * Whether a code is the one that opens an opened case.
	 * @param opened the case
	 * @param hash the hash of the code; null when there is none
	 * @return true when it is
	 */
	@Transactional(readOnly = true)
	public boolean opens(CaseSheet opened, byte @Nullable [] hash) {
		return hash != null && this.jdbc.sql("select 1 from imr_case where id = ? and return_code_hash = ?")
			.params(opened.id(), hash)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	/**
	 * The language in which the application of an opened case was filled in.
	 * @param key what opened it
	 * @return the language
	 */
	@Transactional(readOnly = true)
	public Locale language(CaseKey key) {
		return this.jdbc.sql("select language from imr_case where id = ?")
			.param(key.caseId())
			.query((row, n) -> Locale.forLanguageTag(row.getString(1)))
			.single();
	}

	/**
	 * Gives a case a new code after somebody made sure who asks for it; the code before
	 * is dead.
	 * @param viewer who does it
	 * @param number the case number
	 * @param seenVersion which version of the case the viewer saw
	 * @param proof how it was made sure
	 * @param note what else is to be kept about that; may be empty
	 * @return the code, which is told now and never again
	 * @throws CaseMissingException when there is none that the viewer may see
	 * @throws CaseChangedException when somebody else changed it first
	 */
	@Transactional
	public ReturnCode replace(Viewer viewer, String number, int seenVersion, IdentityProof proof, String note) {
		ImrCase imrCase = (Casework.isFor(viewer) ? CaseNumber.parse(number) : Optional.<CaseNumber>empty())
			.map(CaseNumber::text)
			.flatMap(this.rows::lockByNumber)
			.orElseThrow(CaseMissingException::new);
		if (imrCase.version() != seenVersion) {
			throw new CaseChangedException();
		}
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		this.jdbc
			.sql("insert into identity_check (case_id, staff_id, checked_at, proof, sealed) values (?, ?, ?, ?, ?)")
			.params(imrCase.id(), Objects.requireNonNull(viewer.staffId()), at.atOffset(ZoneOffset.UTC), proof.name(),
					this.arrivals.seals(imrCase).seal(note, context(imrCase.id(), at)))
			.update();
		ReturnCode code = ReturnCode.random();
		replace(imrCase, code, viewer, proof.name());
		return code;
	}

	/**
	 * Gives a case a new code if the one who lost theirs knows number and birth date, if
	 * there is an address that is safe, and if the new code can be sent there. Else the
	 * code that there is stays good.
	 * @param asker who asks
	 * @param number the case number as it was typed
	 * @param born the birth date
	 * @param send sends the code in the same transaction, or says that it cannot
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void replaceLost(Viewer asker, String number, LocalDate born, Predicate<LostCode> send) {
		CaseNumber.parse(number)
			.map(CaseNumber::text)
			.flatMap(this.rows::lockByNumber)
			.filter((imrCase) -> imrCase.wasBorn(born))
			.filter((imrCase) -> !imrCase.emailIsNew(this.clock.instant()))
			.ifPresent((imrCase) -> {
				ReturnCode code = ReturnCode.random();
				boolean sent = imrCase.safeEmail()
					.map((email) -> new LostCode(imrCase.id(), email, imrCase.sheet().language(), code))
					.filter(send)
					.isPresent();
				if (sent) {
					replace(imrCase, code, asker, BY_EMAIL);
				}
			});
	}

	/**
	 * The checks that were made before an opened case was given new codes.
	 * @param opened the case
	 * @return the checks, the latest first
	 */
	@Transactional(readOnly = true)
	public List<IdentityCheck> checks(CaseSheet opened) {
		Seals seals = this.arrivals.seals(this.rows.findById(opened.id()).orElseThrow(CaseMissingException::new));
		return this.jdbc.sql("""
				select checked_at, staff_id, proof, sealed from identity_check
				where case_id = ? order by checked_at desc""").param(opened.id()).query((row, n) -> {
			Instant at = row.getObject(1, OffsetDateTime.class).toInstant();
			return new IdentityCheck(at, row.getLong(2), IdentityProof.valueOf(row.getString(3)),
					seals.open(row.getBytes(4), context(opened.id(), at), String.class));
		}).list();
	}

	private void replace(ImrCase imrCase, ReturnCode code, Viewer by, String how) {
		imrCase.replaceCode(code.hash());
		this.audit.note(by.actor(), CaseSheet.subject(imrCase.id()), REPLACED, how);
		this.events.publishEvent(new ReturnCodeReplaced(imrCase.id()));
	}

	private LocalDate today() {
		return LegalDay.of(this.clock.instant());
	}

	private static String context(long caseId, Instant at) {
		return "identity-check/" + caseId + "/" + at;
	}

	private record Known(long caseId, int round, byte @Nullable [] hash, @Nullable LocalDate born,
			@Nullable LocalDate until) {

		boolean holdsOn(LocalDate day) {
			return this.until == null || day.isBefore(this.until);
		}

	}

}
