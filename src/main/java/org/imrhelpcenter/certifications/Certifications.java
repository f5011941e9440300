package org.imrhelpcenter.certifications;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseNumber;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.outbox.NewMessage;
import org.imrhelpcenter.outbox.Outbox;
import org.imrhelpcenter.vault.Fingerprint;
import org.imrhelpcenter.vault.Vault;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certifications of treating doctors: asked for by the member or an assistant, answered
 * once, and looked at by a nurse.
 */
@Component
public class Certifications {

	/** The deed of asking a doctor. */
	public static final String ASKED = "CERTIFICATION_ASKED";

	/** The deed of certifying. */
	public static final String ANSWERED = "CERTIFICATION_RECEIVED";

	/** The deed of looking at it. */
	public static final String SEEN = "CERTIFICATION_SEEN";

	private static final Duration GOOD = Duration.ofDays(30);

	private static final int A_CASE = 10;

	private static final int TOKEN_BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final Role[] WATCH = { Role.NURSE, Role.SUPERVISOR, Role.DIRECTOR };

	private final JdbcClient jdbc;

	private final Vault vault;

	private final JsonMapper json;

	private final CaseRecords records;

	private final Outbox outbox;

	private final Texts texts;

	private final Audit audit;

	private final Clock clock;

	private final String site;

	Certifications(JdbcClient jdbc, Vault vault, JsonMapper json, CaseRecords records, Outbox outbox, Texts texts,
			Audit audit, Clock clock, @Value("${imr.site:http://localhost:${server.port:8080}}") String site) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.json = json;
		this.records = records;
		this.outbox = outbox;
		this.texts = texts;
		this.audit = audit;
		this.clock = clock;
		this.site = site.replaceAll("/+$", "");
	}

	/**
	 * Sends a doctor a link to the form.
	 * @param viewer who asks
	 * @param opened the case
	 * @param doctor the doctor's name
	 * @param email where the link goes
	 * @param language in which language
	 * @return false when the case has asked too many already
	 */
	@Transactional
	public boolean ask(Viewer viewer, CaseSheet opened, String doctor, String email, Locale language) {
		return link(viewer, opened, doctor, email, language).isPresent();
	}

	/** Sends the link, and says what opens the form; empty when it was too often. */
	@Transactional
	Optional<String> link(Viewer viewer, CaseSheet opened, String doctor, String email, Locale language) {
		if (of(opened).size() >= A_CASE) {
			return Optional.empty();
		}
		UUID id = UUID.randomUUID();
		byte[] bytes = new byte[TOKEN_BYTES];
		RANDOM.nextBytes(bytes);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		this.jdbc.sql("""
				insert into certification (id, case_id, asked_at, asked_by, link_hash, sealed)
				values (?, ?, ?, ?, ?, ?)""")
			.params(id, opened.id(), timestamp(now()), viewer.actor().ref(), Fingerprint.of(token),
					seal(id, Certified.asked(doctor, email)))
			.update();
		this.audit.note(viewer.actor(), opened.subject(), ASKED, "");
		this.outbox.put(new NewMessage(opened.subject(), "certification-asked", id.toString(), email, language,
				this.texts.say(language, "certifications.mail.subject"),
				this.texts.say(language, "certifications.mail.body", this.site + "/certify/" + token)));
		return Optional.of(token);
	}

	/**
	 * Whose patient a link is about: all that it tells of the case; empty when the link
	 * opens nothing, or not any more.
	 */
	@Transactional
	Optional<CertificationPapers.Asked> asked(String token) {
		return open(token, "").map((found) -> new CertificationPapers.Asked(token, found.id(),
				CaseSheet.subject(found.caseId()), this.records.sheet(found.caseId()).memberName()));
	}

	/** Whoever holds the link. */
	static Actor doctor(String address) {
		return new Actor("doctor", "A treating doctor", "DOCTOR", address);
	}

	/**
	 * Takes what a doctor certifies; the link opens nothing afterwards.
	 * @param token the link's token
	 * @param answer what is certified
	 * @param address from which network address
	 * @return false when the link opens nothing
	 */
	@Transactional
	public boolean answer(String token, Certified answer, String address) {
		Optional<Open> found = open(token, " for update");
		found.ifPresent((open) -> {
			Certified asked = unseal(open.id(), open.sealed());
			Certified whole = new Certified(asked.doctor(), asked.email(), answer.signedBy(), answer.license(),
					answer.phone(), answer.kind(), answer.grounds(), answer.why(), answer.references());
			this.jdbc.sql("update certification set answered_at = ?, link_hash = null, sealed = ? where id = ?")
				.params(timestamp(now()), seal(open.id(), whole), open.id())
				.update();
			this.audit.note(doctor(address), "case/" + open.caseId(), ANSWERED, String.valueOf(answer.kind()));
		});
		return found.isPresent();
	}

	private Optional<Open> open(String token, String lock) {
		return this.jdbc
			.sql("select id, case_id, sealed from certification where link_hash = ? and asked_at > ?" + lock)
			.params(Fingerprint.of(token), timestamp(now().minus(GOOD)))
			.query((row, n) -> new Open(row.getObject(1, UUID.class), row.getLong(2), row.getBytes(3)))
			.optional();
	}

	/**
	 * The certifications of an opened case.
	 * @param opened the case
	 * @return each, the latest first
	 */
	@Transactional(readOnly = true)
	public List<Certification> of(CaseSheet opened) {
		return this.jdbc.sql("select * from certification where case_id = ? order by asked_at desc")
			.param(opened.id())
			.query(this::certification)
			.list();
	}

	/**
	 * What no nurse has looked at yet.
	 * @param viewer who asks
	 * @param atMost how many
	 * @return each, the longest waiting first; none for those who do not watch
	 */
	@Transactional(readOnly = true)
	public List<UnseenCertification> unseen(Viewer viewer, int atMost) {
		return !viewer.is(WATCH) ? List.of()
				: this.jdbc.sql("""
						select c.number, f.answered_at from certification f join imr_case c on c.id = f.case_id
						where f.answered_at is not null and f.seen_at is null order by f.answered_at, f.id limit ?""")
					.param(atMost)
					.query((row, n) -> new UnseenCertification(new CaseNumber(row.getString(1)),
							row.getObject(2, OffsetDateTime.class).toInstant()))
					.list();
	}

	/**
	 * Notes that somebody who watches has looked.
	 * @param viewer who did
	 * @param opened the case
	 * @param id which certification
	 * @throws CaseMissingException when there is no such certification in this case
	 */
	@Transactional
	public void see(Viewer viewer, CaseSheet opened, UUID id) {
		viewer.mustBe(WATCH);
		if (of(opened).stream().noneMatch((each) -> each.id().equals(id))) {
			throw new CaseMissingException();
		}
		int seen = this.jdbc.sql("""
				update certification set seen_at = ?, seen_by = ?
				where id = ? and answered_at is not null and seen_at is null""")
			.params(timestamp(now()), Objects.requireNonNull(viewer.staffId()), id)
			.update();
		if (seen > 0) {
			this.audit.note(viewer.actor(), opened.subject(), SEEN, "");
		}
	}

	/**
	 * Whether looking at certifications is this person's task.
	 * @param viewer who asks
	 * @return true for nurses and those who lead
	 */
	public boolean areFor(Viewer viewer) {
		return viewer.is(WATCH);
	}

	private Certification certification(ResultSet row, int n) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		return new Certification(id, Objects.requireNonNull(instant(row, "asked_at")), instant(row, "answered_at"),
				instant(row, "seen_at"), unseal(id, row.getBytes("sealed")));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	private byte[] seal(UUID id, Certified certified) {
		return this.vault.seal(this.json.writeValueAsBytes(certified), "certification/" + id);
	}

	private Certified unseal(UUID id, byte[] sealed) {
		return this.json.readValue(this.vault.open(sealed, "certification/" + id), Certified.class);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static OffsetDateTime timestamp(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

	private record Open(UUID id, long caseId, byte[] sealed) {
	}

}
