package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.imrhelpcenter.bulk.CopyRows;
import org.imrhelpcenter.bulk.CopyTable;
import org.imrhelpcenter.rules.CaseFacts;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.ServiceFacts;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A case on its way into an empty database, with what was done to it.
 */
public final class CopiedCase {

	/** The tables that such cases fill. */
	public static final List<String> TABLES = List.of("imr_case", "disputed_service", "case_finding", "case_answer",
			"case_signature", "case_participant", "case_act", "case_urgency", "case_hold", "case_task",
			"plan_record_item", "determination", "review_assignment");

	private static final CopyTable CASE = new CopyTable("imr_case",
			"id, version, number, channel, received_at, received_on, completed_on, status, stood, track, urgency, kind, "
					+ "first_name, middle_name, last_name, name_on_plan_records, birth_date, email, email_safe, phones, "
					+ "language, plan_id, plan_name, membership_number, medi_cal, owner_id, next_due_on, next_clock, "
					+ "reassess_on, data_key, facts, return_code_hash, return_code_round, code_until");

	private static final CopyTable SERVICE = new CopyTable("disputed_service",
			"id, case_id, ordinal, name, kind, verdict, facts");

	private static final CopyTable ACT = new CopyTable("case_act", "case_id, act, outcome, acted_at, acted_by, sealed");

	private static final CopyTable URGENT = new CopyTable("case_urgency", "case_id, said_at, said_by, answered_at");

	private static final CopyTable HOLD = new CopyTable("case_hold",
			"case_id, reason, owner_id, wake_on, held_at, held_by, ended_at");

	private static final CopyTable TASK = new CopyTable("case_task", "case_id, kind, about, opened_at");

	private final long id;

	private final CaseNumber number;

	private final ReceivedApplication application;

	private final Seals seals;

	private final CopyRows rows;

	private final CopiedFindings found;

	private final List<ServiceFacts> services;

	private CaseFacts facts;

	CopiedCase(long id, CaseNumber number, ReceivedApplication application, Seals seals, CopyRows rows,
			CopiedFindings found) {
		this.id = id;
		this.number = number;
		this.application = application;
		this.seals = seals;
		this.rows = rows;
		this.found = found;
		this.facts = application.facts();
		this.services = new ArrayList<>(
				application.services().stream().map(ReceivedApplication.Service::facts).toList());
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
	 * Its number.
	 * @return the number
	 */
	public CaseNumber number() {
		return this.number;
	}

	/**
	 * Whom it is about.
	 * @return the name as it is spoken
	 */
	public String memberName() {
		ReceivedApplication.Member member = this.application.member();
		return CaseSheet.name(member.firstName(), member.middleName(), member.lastName());
	}

	/**
	 * The application that it was.
	 * @return the application
	 */
	public ReceivedApplication application() {
		return this.application;
	}

	/**
	 * How its review goes.
	 * @return the review, to be written
	 */
	public CopiedReview review() {
		return new CopiedReview(this.id, this.seals, this.rows);
	}

	/**
	 * The rules learn something, and find again.
	 * @param at when
	 * @param change what is known of the case from now on
	 * @param each what is known of each of its services from now on
	 */
	public void learn(Instant at, UnaryOperator<CaseFacts> change, UnaryOperator<ServiceFacts> each) {
		this.facts = change.apply(this.facts);
		this.services.replaceAll(each);
		this.found.again(this.facts.asOf(LegalDay.of(at)), this.services, at);
	}

	/**
	 * What the rules found last.
	 * @return the requirements that are not met, by the first service that does not meet
	 * them, and the day on which the rules look again
	 */
	public CopiedFindings found() {
		return this.found;
	}

	/**
	 * Something that was done to it.
	 * @param act what
	 * @param outcome what came out of it
	 * @param by who of the staff did it, and when
	 * @param details why
	 */
	public void act(Act act, String outcome, By by, ActDetails details) {
		this.rows.add(ACT, this.id, act, outcome, by.at(), by.staffId(),
				this.seals.seal(details, Turn.context(this.id, act, by.at())));
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
	 * @param owner who looks again, and since when
	 * @param wakeOn on which day
	 * @param endedAt when the case ended; null while it has not
	 */
	public void hold(String reason, By owner, LocalDate wakeOn, @Nullable Instant endedAt) {
		this.rows.add(HOLD, this.id, this.seals.seal(reason, Holds.context(this.id, owner.at())), owner.staffId(),
				wakeOn, owner.at(), owner.staffId(), endedAt);
	}

	/**
	 * Somebody has to do something about it, and has not.
	 * @param kind what
	 * @param about what it is about
	 * @param at since when
	 */
	public void task(TaskKind kind, String about, Instant at) {
		this.rows.add(TASK, this.id, kind, about, at);
	}

	/**
	 * The case itself, once it is known where it stands.
	 * @param standing where it stands
	 * @param code the code that opens it for its member
	 * @param today the legal day
	 */
	public void stands(Standing standing, ReturnCode code, LocalDate today) {
		ImrCase born = new ImrCase(this.number, this.application, this.seals.wrappedKey(),
				this.seals.seal(this.facts, ImrCase.context(this.number)));
		ReceivedApplication.Member member = this.application.member();
		ReceivedApplication.Plan plan = this.application.plan();
		this.rows.add(CASE, this.id, standing.version(), this.number.text(), this.application.channel(),
				this.application.receivedAt(), this.facts.receivedOn(),
				this.facts.completeness().completedOn().orElse(null), standing.status(), standing.stood(),
				standing.track(), standing.urgency(), born.kind(), member.firstName(), member.middleName(),
				member.lastName(), member.nameOnPlanRecords(), member.birthDate(), member.email(), member.emailSafe(),
				member.phones(), this.application.language().toLanguageTag(), plan.planId(), plan.name(),
				plan.membershipNumber(), this.facts.coverage().mediCal(), standing.ownerId(), standing.nextDueOn(),
				standing.nextClock(), this.found.again(today), born.dataKey(), born.facts(), code.hash(), 0,
				born.codeUntil());
		for (int ordinal = 1; ordinal <= this.services.size(); ordinal++) {
			ServiceFacts about = this.services.get(ordinal - 1);
			this.rows.add(SERVICE, CopiedCases.serviceId(this.id, ordinal), this.id, ordinal,
					this.application.services().get(ordinal - 1).name(), about.kind(),
					verdict(standing.track(), about.kind()),
					this.seals.seal(about, DisputedService.context(this.id, ordinal)));
		}
	}

	/** What was decided about a service: what it looked like when it arrived. */
	private static @Nullable Verdict verdict(Track track, KindOfDispute kind) {
		if (track == Track.UNDECIDED) {
			return null;
		}
		return (track == Track.COMPLAINT) ? Verdict.NO_MEDICAL_QUESTION
				: Verdict.as(kind).orElse(Verdict.NO_MEDICAL_QUESTION);
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
