package org.imrhelpcenter.assistants;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.cases.CaseIndex;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseNumber;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.Completions;
import org.imrhelpcenter.cases.ReceivedApplication.Signature;
import org.imrhelpcenter.rules.LegalDay;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The members that somebody acts for, or is asked to, in one list.
 */
@Component
class Clients {

	/** The deed of signing Part B. */
	static final String ACCEPTED = "ASSISTANT_ACCEPTED";

	/** The deed of declining. */
	static final String DECLINED = "ASSISTANT_DECLINED";

	static final int PAGE = 25;

	private final AssistanceRows rows;

	private final Envelopes envelopes;

	private final Cases cases;

	private final CaseRecords records;

	private final CaseIndex index;

	private final Completions completions;

	private final Letters letters;

	private final JdbcClient jdbc;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Clients(AssistanceRows rows, Envelopes envelopes, Cases cases, CaseRecords records, CaseIndex index,
			Completions completions, Letters letters, JdbcClient jdbc, Audit audit, ApplicationEventPublisher events,
			Clock clock) {
		this.rows = rows;
		this.envelopes = envelopes;
		this.cases = cases;
		this.records = records;
		this.index = index;
		this.completions = completions;
		this.letters = letters;
		this.jdbc = jdbc;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * One page of the members that somebody may act for today, what is due next first.
	 * @param viewer who asks
	 * @param after begins after this one; null for the first page
	 * @return at most one more than a page holds
	 */
	@Transactional(readOnly = true)
	List<Client> of(Viewer viewer, @Nullable Place after) {
		LocalDate today = today();
		return this.jdbc.sql("""
				select a.id, c.number, c.first_name, c.middle_name, c.last_name, c.status, c.next_due_on, c.queue_on,
				  a.ends_on
				from assistance a join imr_case c on c.id = a.case_id
				where a.assistant_id = :assistant and a.declined_at is null and a.expired_at is null
				  and (a.ended_on is null or a.ended_on > :today) and (a.ends_on is null or a.ends_on >= :today)
				  and a.part_b_signed_on <= :today
				  and (a.capacity = 'AUTHORIZED_ASSISTANT' and a.part_a_signed_on <= :today
				    or a.capacity <> 'AUTHORIZED_ASSISTANT' and a.papers = 'VERIFIED'
				      and (a.capacity = 'PERSONAL_REPRESENTATIVE' and a.member_died_on <= :today
				        or a.capacity = 'LEGAL_REPRESENTATIVE'
				          and (a.member_died_on is null or a.member_died_on > :today)))
				  and (c.queue_on, a.id) > (:on, :id)
				order by c.queue_on, a.id limit :most""")
			.param("assistant", viewer.assistantId())
			.param("today", today)
			.param("on", (after != null) ? after.on() : LocalDate.of(1, 1, 1))
			.param("id", (after != null) ? after.id() : 0L)
			.param("most", PAGE + 1)
			.query((row, n) -> new Client(new CaseNumber(row.getString("number")),
					String
						.join(" ",
								List.of(row.getString("first_name"), row.getString("middle_name"),
										row.getString("last_name")))
						.replaceAll("\\s+", " ")
						.strip(),
					CaseStatus.valueOf(row.getString("status")), row.getObject("next_due_on", LocalDate.class),
					row.getObject("ends_on", LocalDate.class),
					new Place(row.getObject("queue_on", LocalDate.class), row.getLong("id"))))
			.list();
	}

	/** Whom somebody is asked to act for. */
	@Transactional(readOnly = true)
	List<Request> requests(Viewer viewer) {
		return mine(viewer).stream()
			.filter((each) -> each.standing(today()) == Standing.INVITED)
			.map((each) -> new Request(each.id(), each.asking().invitedAt()))
			.toList();
	}

	/** The cases in which nobody has looked at somebody's authority yet, by number. */
	@Transactional(readOnly = true)
	List<String> unverified(Viewer viewer) {
		return mine(viewer).stream()
			.filter((each) -> each.standing(today()) == Standing.UNVERIFIED)
			.flatMap((each) -> this.index.numberOf("case/" + each.caseId()).stream())
			.map(CaseNumber::text)
			.toList();
	}

	private List<Assistance> mine(Viewer viewer) {
		Long assistant = viewer.assistantId();
		return (assistant != null) ? this.rows.findByAssistantIdOrderById(assistant) : List.of();
	}

	/** What Part B is about, for the one who is asked. */
	@Transactional
	Asked asked(Viewer viewer, long id) {
		Assistance assistance = waiting(viewer, id);
		CaseSheet sheet = this.records.sheet(assistance.caseId());
		Details details = this.envelopes.open(assistance);
		return new Asked(sheet.memberName(), assistance.name(), assistance.email(), details);
	}

	/** Signs Part B: from now on the assistant may be told. */
	@Transactional
	void accept(Viewer viewer, long id, Details details, Signature signature) {
		Assistance assistance = waiting(viewer, id);
		CaseSheet sheet = this.records.sheet(assistance.caseId());
		assistance.accept(signature.name(), today());
		assistance.seal(this.envelopes.seal(assistance, details));
		assistance.signedB(this.completions.keep(sheet, signature));
		this.audit.note(viewer.actor(), sheet.subject(), ACCEPTED, "assistance/" + id);
		this.letters.tellMember(assistance, "assistant-accepted", "assistance/" + id);
	}

	/** Does not want to. */
	@Transactional
	void decline(Viewer viewer, long id) {
		Assistance assistance = waiting(viewer, id);
		assistance.decline(today(), this.clock.instant());
		this.audit.note(viewer.actor(), "case/" + assistance.caseId(), DECLINED, "assistance/" + id);
		this.letters.tellMember(assistance, "assistant-declined", "assistance/" + id);
	}

	/** Stops acting for a member, as the assistant wishes. */
	@Transactional
	void stop(Viewer viewer, String number) {
		CaseSheet sheet = this.cases.helped(viewer, number);
		for (Assistance each : this.rows.findByAssistantIdAndCaseId(
				Optional.ofNullable(viewer.assistantId()).orElseThrow(CaseMissingException::new), sheet.id())) {
			if (each.mayBeTold(today()) && each.end(viewer.actor().ref(), today())) {
				this.audit.note(viewer.actor(), sheet.subject(), Assistants.ENDED, viewer.kind().name());
				this.letters.tellMember(each, "assistant-ended", "assistance/" + each.id());
				this.events.publishEvent(new AccessEnded(sheet.id(), each.id(), today()));
			}
		}
	}

	private Assistance waiting(Viewer viewer, long id) {
		return this.rows.lock(id)
			.filter((each) -> viewer.assistantId() != null && viewer.assistantId().equals(each.assistantId()))
			.filter((each) -> each.standing(today()) == Standing.INVITED)
			.orElseThrow(CaseMissingException::new);
	}

	private LocalDate today() {
		return LegalDay.of(this.clock.instant());
	}

	/**
	 * A member that somebody acts for.
	 *
	 * @param number the case number
	 * @param memberName the member's name
	 * @param status where the case stands
	 * @param nextDueOn the nearest open due or working date; null when no clock runs
	 * @param endsOn the last day on which they may act; null when there is none
	 * @param place where the next page of the list begins
	 */
	record Client(CaseNumber number, String memberName, CaseStatus status, @Nullable LocalDate nextDueOn,
			@Nullable LocalDate endsOn, Place place) {
	}

	/**
	 * Where a page of the list begins.
	 *
	 * @param on the date that the list is ordered by
	 * @param id tells apart what is due on one day
	 */
	record Place(LocalDate on, long id) {

		@Override
		public String toString() {
			return this.on + "_" + this.id;
		}

		static @Nullable Place of(@Nullable String text) {
			return (text != null && text.matches("\\d{4}-[01]\\d-[0-3]\\d_\\d{1,18}"))
					? new Place(LocalDate.parse(text.substring(0, 10)), Long.parseLong(text.substring(11))) : null;
		}

	}

	/**
	 * Somebody is asked to act.
	 *
	 * @param id which request
	 * @param at when the member named them
	 */
	record Request(long id, Instant at) {
	}

	/**
	 * What Part B is about.
	 *
	 * @param memberName the member's name
	 * @param name the name that the member told
	 * @param email the address that is proved; may be empty
	 * @param details what else the member told
	 */
	record Asked(String memberName, String name, String email, Details details) {
	}

}
