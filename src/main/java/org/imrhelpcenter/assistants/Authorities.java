package org.imrhelpcenter.assistants;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.cases.CaseChangedException;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseNumber;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Completions;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.documents.DocumentKinds;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.rules.AuthorityPapers;
import org.imrhelpcenter.rules.Participant.Capacity;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The authority of those who act by it: a named person looks at the papers, and nobody
 * else decides.
 */
@Component
public class Authorities {

	/** The deed of finding that papers give the authority. */
	public static final String VERIFIED = "AUTHORITY_VERIFIED";

	/** The deed of asking for more papers. */
	public static final String ASKED = "AUTHORITY_MORE_ASKED";

	/** The deed of finding that papers do not give the authority. */
	public static final String REFUSED = "AUTHORITY_REFUSED";

	/** The deed of noticing that no papers came. */
	public static final String NO_PROOF = "AUTHORITY_PROOF_MISSED";

	/** The deed of recording that the member has died. */
	public static final String DEATH = "MEMBER_DEATH_RECORDED";

	private static final Role[] DECIDE = { Role.ANALYST, Role.ATTORNEY };

	private final Assistants assistants;

	private final AssistanceRows rows;

	private final Envelopes envelopes;

	private final Completions completions;

	private final Letters letters;

	private final DocumentKinds kinds;

	private final JdbcClient jdbc;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Authorities(Assistants assistants, AssistanceRows rows, Envelopes envelopes, Completions completions,
			Letters letters, DocumentKinds kinds, JdbcClient jdbc, Audit audit, ApplicationEventPublisher events,
			Clock clock) {
		this.assistants = assistants;
		this.rows = rows;
		this.envelopes = envelopes;
		this.completions = completions;
		this.letters = letters;
		this.kinds = kinds;
		this.jdbc = jdbc;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Whether deciding about an authority is for this person.
	 * @param viewer who asks
	 * @return true for analysts and attorneys
	 */
	public boolean areFor(Viewer viewer) {
		return viewer.is(DECIDE);
	}

	/**
	 * Who applied by authority, and sent no papers for too long.
	 * @param viewer who asks
	 * @param atMost how many
	 * @return each, the longest waiting first; none for those who do not decide about it
	 */
	@Transactional(readOnly = true)
	public List<Unproved> unproved(Viewer viewer, int atMost) {
		return !areFor(viewer) ? List.of()
				: this.jdbc.sql("""
						select c.number, a.invited_at from assistance a join imr_case c on c.id = a.case_id
						where a.proof_missed_at is not null and a.papers = 'NOT_RECEIVED' and a.ended_on is null
						order by a.invited_at, a.id limit ?""")
					.param(atMost)
					.query((row, n) -> new Unproved(new CaseNumber(row.getString(1)),
							row.getObject(2, OffsetDateTime.class).toInstant()))
					.list();
	}

	/**
	 * Takes papers that are to show an authority: a person looks at them next.
	 * @param opened the case
	 * @param papers what was handed in
	 */
	@Transactional
	public void proved(CaseSheet opened, List<DocumentSheet> papers) {
		Map<Long, @Nullable DocumentKind> kinds = new LinkedHashMap<>();
		papers.forEach((paper) -> kinds.put(paper.id(), DocumentKind.AUTHORITY));
		this.kinds.say(opened.subject(), kinds);
	}

	/**
	 * Finds that the papers give the authority.
	 * @param viewer who found it
	 * @param opened the case
	 * @param id whose authority
	 * @param seen which version of the person the viewer saw
	 * @throws CaseChangedException when somebody else decided first, or it has ended
	 */
	@Transactional
	public void verify(Viewer viewer, CaseSheet opened, long id, int seen) {
		decide(viewer, opened, id, seen, AuthorityPapers.VERIFIED, "", VERIFIED, "authority-verified");
	}

	/**
	 * Asks for more papers.
	 * @param viewer who asks
	 * @param opened the case
	 * @param id whose authority
	 * @param seen which version of the person the viewer saw
	 * @param wanted what is still wanted
	 * @throws CaseChangedException when somebody else decided first, or it has ended
	 */
	@Transactional
	public void ask(Viewer viewer, CaseSheet opened, long id, int seen, String wanted) {
		decide(viewer, opened, id, seen, AuthorityPapers.RECEIVED, wanted, ASKED, "authority-more");
	}

	/**
	 * Finds that the papers do not give the authority.
	 * @param viewer who found it
	 * @param opened the case
	 * @param id whose authority
	 * @param seen which version of the person the viewer saw
	 * @param reason why not
	 * @throws CaseChangedException when somebody else decided first, or it has ended
	 */
	@Transactional
	public void refuse(Viewer viewer, CaseSheet opened, long id, int seen, String reason) {
		decide(viewer, opened, id, seen, AuthorityPapers.REFUSED, reason, REFUSED, "authority-refused");
	}

	private void decide(Viewer viewer, CaseSheet opened, long id, int seen, AuthorityPapers found, String why,
			String deed, String template) {
		viewer.mustBe(DECIDE);
		Assistance assistance = this.assistants.locked(opened, id);
		if (assistance.capacity() == Capacity.AUTHORIZED_ASSISTANT) {
			throw new CaseMissingException();
		}
		if (assistance.version() != seen || assistance.standing(this.assistants.today()) == Standing.ENDED) {
			throw new CaseChangedException();
		}
		assistance.look(found);
		assistance.seal(this.envelopes.seal(assistance, this.envelopes.open(assistance).saying(why)));
		this.completions.learn(opened, (facts) -> facts.with(facts.signer().with(found)));
		this.audit.note(viewer.actor(), opened.subject(), deed, "assistance/" + id);
		this.letters.tell(assistance, template, "assistance/" + id + "/" + opened.version() + "/" + deed);
		this.events.publishEvent(
				new AuthorityLookedAt(opened.id(), id, found, this.clock.instant().truncatedTo(ChronoUnit.MICROS)));
	}

	/**
	 * Who would lose access to a case by the member's death.
	 * @param viewer who asks
	 * @param opened the case
	 * @param on the day of death
	 * @return the persons
	 */
	@Transactional(readOnly = true)
	public List<Long> endingWithDeath(Viewer viewer, CaseSheet opened, LocalDate on) {
		viewer.mustBe(DECIDE);
		return this.rows.findByCaseIdOrderById(opened.id())
			.stream()
			.filter((each) -> each.endsByDeath(on, this.assistants.today()))
			.map(Assistance::id)
			.toList();
	}

	/**
	 * Records that the member has died: a power of attorney ends with it.
	 * @param viewer who records it
	 * @param opened the case
	 * @param on the day of death
	 */
	@Transactional
	public void memberDied(Viewer viewer, CaseSheet opened, LocalDate on) {
		viewer.mustBe(DECIDE);
		List<Long> ending = endingWithDeath(viewer, opened, on);
		this.rows.findByCaseIdOrderById(opened.id()).forEach((each) -> each.term().memberDied(on));
		this.completions.learn(opened, (facts) -> facts.with(facts.signer().died(on)));
		this.audit.note(viewer.actor(), opened.subject(), DEATH, on.toString());
		ending.forEach((id) -> this.events.publishEvent(new DeathRecorded(opened.id(), id, on)));
	}

}
