package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.imrhelpcenter.bulk.CopyRows;
import org.imrhelpcenter.bulk.CopyTable;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.Urgency;
import org.imrhelpcenter.rules.Votes;
import org.jspecify.annotations.Nullable;

/**
 * A case on its way into an empty database, with what was done to it.
 */
public final class CopiedCase {

	/** The tables that such cases fill. */
	public static final List<String> TABLES = List.of("imr_case", "disputed_service", "case_finding", "case_answer",
			"case_signature", "case_participant", "case_act", "case_urgency", "case_hold", "determination",
			"review_assignment");

	private static final CopyTable CASE = new CopyTable("imr_case",
			"id, version, number, channel, received_at, received_on, completed_on, status, stood, track, urgency, kind, "
					+ "first_name, middle_name, last_name, name_on_plan_records, birth_date, email, email_safe, phones, "
					+ "language, plan_id, plan_name, membership_number, medi_cal, owner_id, next_due_on, next_clock, "
					+ "data_key, facts, return_code_round");

	private static final CopyTable SERVICE = new CopyTable("disputed_service",
			"id, case_id, ordinal, name, kind, verdict, facts");

	private static final CopyTable ACT = new CopyTable("case_act", "case_id, act, outcome, acted_at, acted_by, sealed");

	private static final CopyTable URGENT = new CopyTable("case_urgency", "case_id, said_at, said_by, answered_at");

	private static final CopyTable HOLD = new CopyTable("case_hold",
			"case_id, reason, owner_id, wake_on, held_at, held_by");

	private static final CopyTable DETERMINATION = new CopyTable("determination",
			"case_id, service, outcome, overturn, uphold, recorded_at, recorded_by, adopted_at, adopted_by, sealed");

	private static final CopyTable ASSIGNMENT = new CopyTable("review_assignment",
			"case_id, organization_id, assigned_at, assigned_by, sent_on, received_on");

	private final long id;

	private final CaseNumber number;

	private final ReceivedApplication application;

	private final Seals seals;

	private final CopyRows rows;

	CopiedCase(long id, CaseNumber number, ReceivedApplication application, Seals seals, CopyRows rows) {
		this.id = id;
		this.number = number;
		this.application = application;
		this.seals = seals;
		this.rows = rows;
	}

	/**
	 * The case.
	 * @return its id
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Its key, for what other modules keep about it.
	 * @return the key
	 */
	public CaseSeals.Key key() {
		return new CaseSeals.Key(this.seals);
	}

	/**
	 * Something that was done to it.
	 * @param act what
	 * @param outcome what came out of it
	 * @param at when
	 * @param by who of the staff did it
	 * @param reasons why; may be empty
	 */
	public void act(Act act, String outcome, Instant at, long by, String reasons) {
		this.rows.add(ACT, this.id, act, outcome, at, by,
				this.seals.seal(new ActDetails(reasons, Map.of()), Turn.context(this.id, act, at)));
	}

	/**
	 * The member said that it is urgent.
	 * @param answeredAt when a nurse looked at it; null while none has
	 */
	public void urgent(@Nullable Instant answeredAt) {
		this.rows.add(URGENT, this.id, this.application.receivedAt(), "member", answeredAt);
	}

	/**
	 * It waits for something.
	 * @param reason for what
	 * @param owner who looks again
	 * @param wakeOn on which day
	 * @param at since when
	 */
	public void hold(String reason, long owner, LocalDate wakeOn, Instant at) {
		this.rows.add(HOLD, this.id, this.seals.seal(reason, Holds.context(this.id, at)), owner, wakeOn, at, owner);
	}

	/**
	 * A review organization has it.
	 * @param organization which one
	 * @param at since when
	 * @param by who of the staff gave it to them
	 * @param on on which day it was sent and received
	 */
	public void reviewedBy(long organization, Instant at, long by, LocalDate on) {
		this.rows.add(ASSIGNMENT, this.id, organization, at, by, on, on);
	}

	/**
	 * What the reviewers found about one of its services.
	 * @param service the service's ordinal
	 * @param votes how they voted
	 * @param summary why
	 * @param reviewers their qualifications
	 * @param recorded by whom and when it was recorded
	 * @param adopted by whom and when it was adopted; null while it is not
	 */
	public void determined(int service, Votes votes, String summary, String reviewers, By recorded,
			@Nullable By adopted) {
		this.rows.add(DETERMINATION, this.id, service, votes.decision(), votes.overturn(), votes.uphold(),
				recorded.at(), recorded.staffId(), (adopted != null) ? adopted.at() : null,
				(adopted != null) ? adopted.staffId() : null,
				this.seals.seal(new DeterminationRows.Detail(summary, reviewers),
						DeterminationRows.context(this.id, service, recorded.at())));
	}

	/**
	 * The case itself, once it is known where it stands.
	 * @param standing where it stands
	 */
	public void stands(Standing standing) {
		ImrCase born = new ImrCase(this.number, this.application, this.seals.wrappedKey(),
				this.seals.seal(this.application.facts(), ImrCase.context(this.number)));
		ReceivedApplication.Member member = this.application.member();
		ReceivedApplication.Plan plan = this.application.plan();
		this.rows.add(CASE, this.id, standing.version(), this.number.text(), this.application.channel(),
				this.application.receivedAt(), this.application.facts().receivedOn(),
				this.application.facts().completeness().completedOn().orElse(null), standing.status(), standing.stood(),
				standing.track(), standing.urgency(), born.kind(), member.firstName(), member.middleName(),
				member.lastName(), member.nameOnPlanRecords(), member.birthDate(), member.email(), member.emailSafe(),
				member.phones(), this.application.language().toLanguageTag(), plan.planId(), plan.name(),
				plan.membershipNumber(), this.application.facts().coverage().mediCal(), standing.ownerId(),
				standing.nextDueOn(), standing.nextClock(), born.dataKey(), born.facts(), 0);
		for (int ordinal = 1; ordinal <= this.application.services().size(); ordinal++) {
			ReceivedApplication.Service service = this.application.services().get(ordinal - 1);
			this.rows.add(SERVICE, CopiedCases.serviceId(this.id, ordinal), this.id, ordinal, service.name(),
					service.facts().kind(), verdict(standing.track(), service.facts().kind()),
					this.seals.seal(service.facts(), DisputedService.context(this.id, ordinal)));
		}
	}

	/** What was decided about a service: what it looked like when it arrived. */
	private static @Nullable Verdict verdict(Track track, KindOfDispute kind) {
		if (track == Track.UNDECIDED) {
			return null;
		}
		return (track == Track.COMPLAINT) ? Verdict.NO_MEDICAL_QUESTION
				: Verdict.as(kind).orElse(Verdict.MEDICAL_NECESSITY);
	}

	/**
	 * Where it stands.
	 *
	 * @param status where
	 * @param stood where it stood before it ended; null while it has not
	 * @param track on which track
	 * @param urgency as what it is treated
	 * @param ownerId who works on it; null while nobody does
	 * @param nextDueOn the nearest date; null when no clock runs
	 * @param nextClock which clock that is
	 * @param version how often it changed
	 */
	public record Standing(CaseStatus status, @Nullable CaseStatus stood, Track track, Urgency urgency,
			@Nullable Long ownerId, @Nullable LocalDate nextDueOn, @Nullable String nextClock, int version) {
	}

	/**
	 * Who of the staff did something, and when.
	 *
	 * @param at when
	 * @param staffId who
	 */
	public record By(Instant at, long staffId) {
	}

}
