package org.imrhelpcenter.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.cases.CaseChangedException;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseNumber;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSeals;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.rules.LegalDay;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The messages between the members of cases and the Help Center: one thread for each
 * case.
 */
@Component
public class CaseMessages {

	/** The longest message. */
	public static final int LONGEST = 4000;

	/** As many messages a day as a member may write. */
	public static final int A_DAY = 10;

	/** The deed of writing to the Help Center. */
	public static final String WRITTEN = "MESSAGE_WRITTEN";

	/** The deed of answering. */
	public static final String ANSWERED = "MESSAGE_ANSWERED";

	/** The deed of deciding that what was written needs no answer. */
	public static final String SETTLED = "MESSAGE_SETTLED";

	private static final Role[] ANSWERING = { Role.INTAKE, Role.NURSE, Role.ANALYST, Role.ATTORNEY, Role.SUPERVISOR,
			Role.DIRECTOR };

	private final JdbcClient jdbc;

	private final Cases cases;

	private final CaseRecords records;

	private final CaseSeals seals;

	private final Notices notices;

	private final Audit audit;

	private final Clock clock;

	CaseMessages(JdbcClient jdbc, Cases cases, CaseRecords records, CaseSeals seals, Notices notices, Audit audit,
			Clock clock) {
		this.jdbc = jdbc;
		this.cases = cases;
		this.records = records;
		this.seals = seals;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The member writes. The same text sent twice in a row is written once.
	 * @param viewer the member
	 * @param text what to say
	 * @throws CaseMissingException when the viewer follows no case
	 * @throws TooManyMessagesException when that were too many for a day
	 */
	@Transactional
	public void write(Viewer viewer, String text) {
		CaseSheet opened = this.cases.own(viewer);
		this.records.hold(opened.id());
		List<CaseMessage> thread = of(opened);
		if (repeats(thread, true, text)) {
			return;
		}
		Instant now = now();
		if (thread.stream().filter((message) -> message.fromMember() && today(message, now)).count() >= A_DAY) {
			throw new TooManyMessagesException();
		}
		keep(opened, null, text, now);
		this.audit.note(viewer.actor(), opened.subject(), WRITTEN, "");
	}

	/**
	 * Somebody of the staff answers. What the member wrote before counts as answered.
	 * @param viewer who answers
	 * @param number the case number
	 * @param text the answer
	 * @param seen the last message that was there; 0 for none
	 * @throws CaseMissingException when there is no case that the viewer may see
	 * @throws CaseChangedException when something was written in the meantime
	 */
	@Transactional
	public void answer(Viewer viewer, String number, String text, long seen) {
		CaseSheet opened = this.cases.of(viewer, number);
		this.records.hold(opened.id());
		List<CaseMessage> thread = of(opened);
		if (repeats(thread, false, text)) {
			return;
		}
		requireSeen(thread, seen);
		Instant now = now();
		settle(opened, true, now);
		long id = keep(opened, Objects.requireNonNull(viewer.staffId()), text, now);
		this.audit.note(viewer.actor(), opened.subject(), ANSWERED, "");
		this.notices.answered(opened, id);
	}

	/**
	 * Somebody of the staff decides that what the member wrote needs no answer.
	 * @param viewer who decides
	 * @param number the case number
	 * @param seen the last message that was there
	 * @throws CaseMissingException when there is no case that the viewer may see
	 * @throws CaseChangedException when something was written in the meantime
	 */
	@Transactional
	public void settle(Viewer viewer, String number, long seen) {
		CaseSheet opened = this.cases.of(viewer, number);
		this.records.hold(opened.id());
		requireSeen(of(opened), seen);
		if (settle(opened, true, now()) > 0) {
			this.audit.note(viewer.actor(), opened.subject(), SETTLED, "");
		}
	}

	/**
	 * The thread of the member's own case; what was answered counts as read.
	 * @param viewer the member
	 * @return the messages, the oldest first
	 * @throws CaseMissingException when the viewer follows no case
	 */
	@Transactional
	public List<CaseMessage> read(Viewer viewer) {
		CaseSheet opened = this.cases.followed(viewer);
		List<CaseMessage> thread = of(opened);
		settle(opened, false, now());
		return thread;
	}

	/**
	 * The thread of an opened case.
	 * @param opened the case
	 * @return the messages, the oldest first
	 */
	@Transactional(readOnly = true)
	public List<CaseMessage> of(CaseSheet opened) {
		CaseSeals.Key key = this.seals.of(opened);
		return this.jdbc.sql("""
				select id, written_at, staff_id, sealed, settled_at from case_message
				where case_id = ? order by written_at, id""")
			.param(opened.id())
			.query((row, n) -> message(row, key, opened))
			.list();
	}

	/**
	 * How many answers the member has not read.
	 * @param opened the case
	 * @return how many
	 */
	@Transactional(readOnly = true)
	public int unread(CaseSheet opened) {
		return this.jdbc.sql("""
				select count(*) from case_message
				where case_id = ? and staff_id is not null and settled_at is null""")
			.param(opened.id())
			.query(Integer.class)
			.single();
	}

	/**
	 * Cases whose members wait for an answer.
	 * @param viewer who asks
	 * @param atMost how many
	 * @return the cases, the longest waiting first; none for those who work on no case
	 */
	@Transactional(readOnly = true)
	public List<UnansweredCase> unanswered(Viewer viewer, int atMost) {
		return !viewer.is(ANSWERING) ? List.of() : this.jdbc.sql("""
				select c.number, concat_ws(' ', nullif(c.first_name, ''), nullif(c.middle_name, ''), c.last_name),
				  count(*), min(m.written_at) as since
				from case_message m join imr_case c on c.id = m.case_id
				where m.staff_id is null and m.settled_at is null
				group by c.id order by since, c.id limit ?""")
			.param(atMost)
			.query((row, n) -> new UnansweredCase(new CaseNumber(row.getString(1)), row.getString(2), row.getInt(3),
					row.getObject(4, OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * How many cases have messages that nobody has answered.
	 * @param viewer who asks
	 * @param atMost how many are counted
	 * @return the number; 0 for those who answer none
	 */
	@Transactional(readOnly = true)
	public int countUnanswered(Viewer viewer, int atMost) {
		return !viewer.is(ANSWERING) ? 0 : this.jdbc.sql("""
				select count(*) from (select from case_message where staff_id is null and settled_at is null
				  group by case_id limit ?) c""").param(atMost).query(Integer.class).single();
	}

	private int settle(CaseSheet opened, boolean fromMember, Instant at) {
		return this.jdbc
			.sql("update case_message set settled_at = ? where case_id = ? and settled_at is null and staff_id is "
					+ (fromMember ? "null" : "not null"))
			.params(at.atOffset(ZoneOffset.UTC), opened.id())
			.update();
	}

	private long keep(CaseSheet opened, @Nullable Long staffId, String text, Instant at) {
		return this.jdbc.sql("""
				insert into case_message (case_id, written_at, staff_id, sealed)
				values (:case, :at, :staff, :sealed) returning id""")
			.param("case", opened.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("staff", staffId, Types.BIGINT)
			.param("sealed", this.seals.of(opened).seal(text, context(opened, at)))
			.query(Long.class)
			.single();
	}

	private static CaseMessage message(ResultSet row, CaseSeals.Key key, CaseSheet opened) throws SQLException {
		Instant at = row.getObject("written_at", OffsetDateTime.class).toInstant();
		OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
		return new CaseMessage(row.getLong("id"), at, row.getObject("staff_id", Long.class),
				key.open(row.getBytes("sealed"), context(opened, at)), (settled != null) ? settled.toInstant() : null);
	}

	private static void requireSeen(List<CaseMessage> thread, long seen) {
		long last = thread.isEmpty() ? 0 : thread.get(thread.size() - 1).id();
		if (last != seen) {
			throw new CaseChangedException();
		}
	}

	private static boolean repeats(List<CaseMessage> thread, boolean fromMember, String text) {
		if (thread.isEmpty()) {
			return false;
		}
		CaseMessage last = thread.get(thread.size() - 1);
		return last.fromMember() == fromMember && last.text().equals(text);
	}

	private static boolean today(CaseMessage message, Instant now) {
		return LegalDay.of(message.writtenAt()).equals(LegalDay.of(now));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static String context(CaseSheet opened, Instant at) {
		return "message/" + opened.id() + "/" + at;
	}

}
