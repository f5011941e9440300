package org.imrhelpcenter.cases;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.imrhelpcenter.rules.Requirement;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands in an opened case: services, participants, answers, signatures.
 */
@Component
public class CaseContents {

	private final CaseRows rows;

	private final Arrivals arrivals;

	CaseContents(CaseRows rows, Arrivals arrivals) {
		this.rows = rows;
		this.arrivals = arrivals;
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
			.map((service) -> new AssessedService(service.ordinal(), service.name(), service.kind(), service.verdict(),
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

	private Seals seals(CaseSheet opened) {
		return this.arrivals.seals(this.rows.findById(opened.id()).orElseThrow(CaseMissingException::new));
	}

}
