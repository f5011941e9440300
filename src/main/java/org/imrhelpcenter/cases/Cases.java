package org.imrhelpcenter.cases;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.audit.AuditLine;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.Requirement;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases, each reached only through the one who asks.
 */
@Component
public class Cases {

	/** The deed of reading a case at the Help Center. */
	public static final String OPENED = "CASE_OPENED";

	/** The deed of looking how the own case stands. */
	public static final String FOLLOWED = "CASE_FOLLOWED";

	/** The deed of looking at the case of somebody one acts for. */
	public static final String HELPED = "CASE_HELPED";

	private final CaseRows rows;

	private final Arrivals arrivals;

	private final Audit audit;

	private final Admittance admittance;

	Cases(CaseRows rows, Arrivals arrivals, Audit audit, Admittance admittance) {
		this.rows = rows;
		this.arrivals = arrivals;
		this.audit = audit;
		this.admittance = admittance;
	}

	/**
	 * Opens a case, and notes who did.
	 * @param viewer who asks
	 * @param number the case number, as it was typed or linked
	 * @return the case
	 * @throws CaseMissingException when there is none that the viewer may see
	 */
	@Transactional
	public CaseSheet of(Viewer viewer, String number) {
		ImrCase imrCase = reach(viewer, number, false);
		this.audit.note(viewer.actor(), CaseSheet.subject(imrCase.id()), OPENED, "");
		return imrCase.sheet();
	}

	/**
	 * Opens the one case that a member proved to be theirs, and notes that they did.
	 * @param viewer who asks
	 * @return the case
	 * @throws CaseMissingException when the viewer follows none
	 */
	@Transactional
	public CaseSheet followed(Viewer viewer) {
		ImrCase imrCase = Optional.ofNullable(viewer.caseId())
			.flatMap(this.rows::findById)
			.orElseThrow(CaseMissingException::new);
		this.audit.note(viewer.actor(), CaseSheet.subject(imrCase.id()), FOLLOWED, "");
		return imrCase.sheet();
	}

	/**
	 * Opens the case of a member for somebody who may act for them today, and notes that
	 * they did.
	 * @param viewer who asks
	 * @param number the case number, as it was typed or linked
	 * @return the case
	 * @throws CaseMissingException when there is none that the viewer may see, or not any
	 * more
	 */
	@Transactional
	public CaseSheet helped(Viewer viewer, String number) {
		return admitted(viewer, number, this.admittance::mayBeTold);
	}

	/**
	 * Opens a case for whoever applied for it by an authority that nobody has looked at,
	 * and notes that they did. They are shown what they sent.
	 * @param viewer who asks
	 * @param number the case number, as it was typed or linked
	 * @return the case
	 * @throws CaseMissingException when there is none that the viewer may see
	 */
	@Transactional
	public CaseSheet sent(Viewer viewer, String number) {
		return admitted(viewer, number, this.admittance::maySeeWhatTheySent);
	}

	private CaseSheet admitted(Viewer viewer, String number, BiPredicate<Long, Long> admits) {
		Long assistantId = viewer.assistantId();
		ImrCase imrCase = CaseNumber.parse(number)
			.map(CaseNumber::text)
			.flatMap(this.rows::findByNumber)
			.filter((found) -> assistantId != null && admits.test(assistantId, found.id()))
			.orElseThrow(CaseMissingException::new);
		this.audit.note(viewer.actor(), CaseSheet.subject(imrCase.id()), HELPED, "");
		return imrCase.sheet();
	}

	/**
	 * The case that something just happened to, for whoever listens to it in the same
	 * transaction.
	 * @param caseId the case
	 * @return the case
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public CaseSheet ofEvent(long caseId) {
		return this.rows.findById(caseId).orElseThrow(CaseMissingException::new).sheet();
	}

	/**
	 * Where the member of a case may be written to.
	 * @param caseId the case
	 * @return the address; empty when there is none that is safe
	 */
	@Transactional(readOnly = true)
	public Optional<String> safeEmail(long caseId) {
		return this.rows.findById(caseId).flatMap(ImrCase::safeEmail);
	}

	/**
	 * The one case that a member proved to be theirs, for what the member does there: the
	 * deed leaves its own line, and nothing of the case is shown.
	 * @param viewer who acts
	 * @return the case
	 * @throws CaseMissingException when the viewer follows none
	 */
	@Transactional(readOnly = true)
	public CaseSheet own(Viewer viewer) {
		return Optional.ofNullable(viewer.caseId())
			.flatMap(this.rows::findById)
			.orElseThrow(CaseMissingException::new)
			.sheet();
	}

	/**
	 * The disputed services of an opened case with the latest findings.
	 * @param opened the case
	 * @return one entry for each service, in order
	 */
	@Transactional(readOnly = true)
	public List<AssessedService> services(CaseSheet opened) {
		Seals seals = seals(opened);
		List<CaseFinding> findings = this.rows.findings(opened.id());
		return this.rows.services(opened.id())
			.stream()
			.map((service) -> new AssessedService(service.ordinal(), service.name(), service.kind(),
					latest(findings, service.id(), seals)))
			.toList();
	}

	/**
	 * Findings come oldest first: a later one about the same requirement takes its place.
	 */
	private static List<AssessedService.Found> latest(List<CaseFinding> findings, long serviceId, Seals seals) {
		Map<Requirement, CaseFinding> latest = new EnumMap<>(Requirement.class);
		findings.stream()
			.filter((finding) -> finding.key().serviceId() == serviceId)
			.forEach((finding) -> latest.put(finding.key().requirement(), finding));
		return latest.values()
			.stream()
			.map((finding) -> finding.found(seals.open(finding.detail(), finding.key().context(), FindingDetail.class)))
			.toList();
	}

	/**
	 * Others with a part in an opened case.
	 * @param opened the case
	 * @return the participants
	 */
	@Transactional(readOnly = true)
	public List<ReceivedApplication.Participant> participants(CaseSheet opened) {
		return this.rows.participants(opened.id()).stream().map(CaseParticipant::sheet).toList();
	}

	/**
	 * The answers of an opened case that these audiences may read.
	 * @param opened the case
	 * @param audiences the audiences
	 * @return the answers, opened
	 */
	@Transactional(readOnly = true)
	public List<ReceivedApplication.Answer> answers(CaseSheet opened, Collection<String> audiences) {
		Seals seals = seals(opened);
		return this.rows.answers(opened.id(), audiences)
			.stream()
			.map((answer) -> new ReceivedApplication.Answer(answer.key().step(), answer.key().ordinal(),
					answer.audience(), seals.openBytes(answer.sealed(), answer.key().context())))
			.toList();
	}

	/**
	 * The signatures of an opened case.
	 * @param opened the case
	 * @return the signatures with their evidence
	 */
	@Transactional(readOnly = true)
	public List<SignatureSheet> signatures(CaseSheet opened) {
		Seals seals = seals(opened);
		return this.rows.signatures(opened.id())
			.stream()
			.map((signature) -> signature.sheet(seals.open(signature.sealed(), CaseSignature.context(opened.id()),
					ReceivedApplication.Signature.class)))
			.toList();
	}

	/**
	 * The history of an opened case.
	 * @param opened the case
	 * @return its audit lines, oldest first
	 */
	public List<AuditLine> history(CaseSheet opened) {
		return this.audit.of(opened.subject());
	}

	/**
	 * Gives a case to a person, or to nobody. People take cases and give back their own;
	 * supervisors and directors may give and take back every case.
	 * @param viewer who does it
	 * @param number the case number
	 * @param staffId to whom; null for nobody
	 * @param seenVersion which version the viewer saw
	 * @throws CaseMissingException when there is none that the viewer may see
	 * @throws CaseChangedException when somebody else changed it first
	 * @throws AccessDeniedException when this is not for the viewer to do
	 */
	@Transactional
	public void assign(Viewer viewer, String number, @Nullable Long staffId, int seenVersion) {
		ImrCase imrCase = reach(viewer, number, true);
		if (imrCase.version() != seenVersion) {
			throw new CaseChangedException();
		}
		Long before = imrCase.ownerId();
		Long whose = (staffId != null) ? staffId : before;
		if (!Objects.equals(whose, viewer.staffId()) && !Casework.leads(viewer)) {
			throw new AccessDeniedException("Not this person's case");
		}
		if (!Objects.equals(before, staffId)) {
			imrCase.assign(staffId);
			this.audit.note(viewer.actor(), CaseSheet.subject(imrCase.id()),
					(staffId != null) ? "CASE_ASSIGNED" : "CASE_UNASSIGNED", "staff/" + whose);
		}
	}

	/**
	 * Cases by name only, to be compared with their records.
	 * @param after begins after this case; 0 for the first
	 * @param atMost how many
	 * @return the cases in the order in which they came
	 */
	@Transactional(readOnly = true)
	public List<CaseName> names(long after, int atMost) {
		return this.rows.names(after, Limit.of(atMost));
	}

	/**
	 * The case that an audit line is about.
	 * @param subject the subject of a line
	 * @return its number; empty when it is about something else, or the case is gone
	 */
	@Transactional(readOnly = true)
	public Optional<CaseNumber> numberOf(String subject) {
		return CaseSheet.idOf(subject).flatMap(this.rows::findById).map((found) -> found.receipt().number());
	}

	/**
	 * What whoever filed was told, for the one who holds the case's receipt.
	 * @param viewer who asks
	 * @param caseId the case that the receipt names
	 * @return the receipt
	 * @throws CaseMissingException when there is no such case
	 */
	@Transactional
	public CaseSheet ofReceipt(Viewer viewer, long caseId) {
		ImrCase imrCase = this.rows.findById(caseId).orElseThrow(CaseMissingException::new);
		this.audit.note(viewer.actor(), CaseSheet.subject(caseId), "CONFIRMATION_SHOWN", "");
		return imrCase.sheet();
	}

	/**
	 * Whether the Help Center has no case at all yet.
	 * @return true before the first one
	 */
	@Transactional(readOnly = true)
	public boolean none() {
		return this.rows.none();
	}

	/**
	 * The member's birth date, which proves together with a return code who is asking.
	 * @param caseId the case
	 * @return the birth date
	 */
	@Transactional(readOnly = true)
	public LocalDate birthDate(long caseId) {
		return this.rows.findById(caseId).orElseThrow(CaseMissingException::new).sheet().birthDate();
	}

	/**
	 * Has a case alone until the transaction is done: whoever changes its clocks does.
	 * @param caseId the case
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void hold(long caseId) {
		if (this.rows.lockById(caseId).isEmpty()) {
			throw new CaseMissingException();
		}
	}

	/**
	 * What the clocks of a case start from.
	 * @param caseId the case
	 * @return the facts
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public ClockFacts clockFacts(long caseId) {
		return this.rows.findById(caseId).orElseThrow(CaseMissingException::new).clockFacts();
	}

	/**
	 * Takes what the queue is ordered by, from the clocks.
	 * @param caseId the case
	 * @param on the nearest open due or working date; null when no clock runs
	 * @param clock which clock that is
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void dueNext(long caseId, @Nullable LocalDate on, @Nullable ClockKind clock) {
		this.rows.findById(caseId)
			.orElseThrow(CaseMissingException::new)
			.dueNext(on, (clock != null) ? clock.name() : null);
	}

	private ImrCase reach(Viewer viewer, String number, boolean toChange) {
		Optional<CaseNumber> parsed = Casework.isFor(viewer) ? CaseNumber.parse(number) : Optional.empty();
		return parsed.map(CaseNumber::text)
			.flatMap(toChange ? this.rows::lockByNumber : this.rows::findByNumber)
			.orElseThrow(CaseMissingException::new);
	}

	private Seals seals(CaseSheet opened) {
		return this.arrivals.seals(this.rows.findById(opened.id()).orElseThrow(CaseMissingException::new));
	}

}
