package org.imrhelpcenter.cases;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.imrhelpcenter.accounts.DemonstrationMode;
import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.vault.Fingerprint;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The made-up cases of a demonstration: each is made once, whole or not at all, however
 * many nodes start and wherever one stops. Some of them everybody may open as their
 * member, with a code that follows from the case's name.
 */
@Component
public class DemonstrationCases {

	private static final String SUBJECT = "demonstration";

	private static final String MADE = "CASE_MADE_UP";

	/** Those that everybody may open as their member. */
	private static final List<String> OPEN = List.of("new", "plan", "decided", "hearing");

	private final DemonstrationMode mode;

	private final CaseIndex index;

	private final Audit audit;

	private final JdbcClient jdbc;

	DemonstrationCases(DemonstrationMode mode, CaseIndex index, Audit audit, JdbcClient jdbc) {
		this.mode = mode;
		this.index = index;
		this.audit = audit;
		this.jdbc = jdbc;
	}

	/**
	 * The code that opens a made-up case: made-up people have no secrets.
	 * @param name the case's name in the demonstration
	 * @return the code
	 */
	public static ReturnCode code(String name) {
		String hex = HexFormat.of().withUpperCase().formatHex(Fingerprint.of("demonstration " + name), 0, 8);
		return ReturnCode.parse(hex.replace('0', 'X').replace('1', 'Y').replace('B', 'W')).orElseThrow();
	}

	/** Everybody may read these codes: they open nothing where the site is none. */
	static boolean isTheirs(byte[] hash) {
		return OPEN.stream().anyMatch((name) -> MessageDigest.isEqual(hash, code(name).hash()));
	}

	/**
	 * Whether there is a demonstration to begin or to go on with.
	 * @return true where nothing was filed but what it made itself
	 */
	@Transactional(readOnly = true)
	public boolean wanted() {
		return this.mode.on() && (this.index.none() || !made().isEmpty());
	}

	/**
	 * Makes a case unless it was made before.
	 * @param name the case's name in the demonstration
	 * @param making makes it, in this transaction
	 * @return whether it was made now
	 */
	@Transactional
	public boolean once(String name, Supplier<CaseNumber> making) {
		if (!this.mode.on()) {
			throw new IllegalStateException("This site is no demonstration");
		}
		this.jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext(?))) locked")
			.param(SUBJECT)
			.query(Integer.class)
			.single();
		if (made().containsKey(name)) {
			return false;
		}
		this.audit.note(Actor.SYSTEM, SUBJECT, MADE, name + " " + making.get().text());
		return true;
	}

	/**
	 * Those that everybody may open as their member, as long as their codes do.
	 * @return the cases; none where the site is no demonstration
	 */
	@Transactional(readOnly = true)
	public List<Open> open() {
		if (!this.mode.on()) {
			return List.of();
		}
		Map<String, String> made = made();
		return OPEN.stream()
			.filter(made::containsKey)
			.flatMap((name) -> one(name, String.valueOf(made.get(name))).stream())
			.toList();
	}

	private Optional<Open> one(String name, String number) {
		return this.jdbc.sql("""
				select number, first_name || ' ' || last_name, birth_date, status from imr_case
				where number = ? and return_code_hash = ? and birth_date is not null""")
			.params(number, code(name).hash())
			.query((row, n) -> new Open(row.getString(1), code(name), row.getString(2),
					row.getObject(3, LocalDate.class), CaseStatus.valueOf(row.getString(4)).stage()))
			.optional();
	}

	private Map<String, String> made() {
		Map<String, String> made = new LinkedHashMap<>();
		this.audit.of(SUBJECT).forEach((line) -> {
			String[] parts = line.detail().split(" ", 2);
			made.put(parts[0], parts[1]);
		});
		return made;
	}

	/**
	 * A made-up case that everybody may open as its member.
	 *
	 * @param number its number
	 * @param code its return code
	 * @param name the member's name
	 * @param born when the member was born
	 * @param stage where it stands
	 */
	public record Open(String number, ReturnCode code, String name, LocalDate born, Stage stage) {
	}

}
