package org.imrhelpcenter.cases;

import java.time.Instant;
import java.util.function.UnaryOperator;

import org.imrhelpcenter.bulk.CopyRows;
import org.imrhelpcenter.bulk.CopyTable;
import org.imrhelpcenter.rules.Holidays;
import org.imrhelpcenter.vault.Fingerprint;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Applications that become cases very many at once, in an empty database. They are
 * assessed, sealed and numbered as those that arrive one by one.
 */
@Component
public class CopiedCases {

	/** So many disputed services of a case have a number kept for them. */
	public static final int MOST_SERVICES = 2;

	private static final CopyTable FINDING = new CopyTable("case_finding",
			"service_id, found_at, requirement, case_id, result, rule, source, detail");

	private static final CopyTable ANSWER = new CopyTable("case_answer", "case_id, step, ordinal, audience, sealed");

	private static final CopyTable SIGNATURE = new CopyTable("case_signature",
			"case_id, document, signed_at, language, text_sha256, sealed");

	private static final CopyTable PARTICIPANT = new CopyTable("case_participant", "case_id, part, name, relationship");

	private final Arrivals arrivals;

	private final Assessments assessments;

	private final JdbcClient jdbc;

	CopiedCases(Arrivals arrivals, Assessments assessments, JdbcClient jdbc) {
		this.arrivals = arrivals;
		this.assessments = assessments;
		this.jdbc = jdbc;
	}

	/**
	 * Makes an application a case.
	 * @param rows where its rows go
	 * @param id the case, which is also its running number
	 * @param application the application
	 * @param holidays the state holidays
	 * @return the case; what was done to it and where it stands is still to be said
	 */
	public CopiedCase receive(CopyRows rows, long id, ReceivedApplication application, Holidays holidays) {
		Seals seals = this.arrivals.freshSeals();
		CaseNumber number = CaseNumber.of(application.facts().receivedOn().getYear(), id);
		Instant at = application.receivedAt();
		application.participants()
			.forEach((each) -> rows.add(PARTICIPANT, id, each.part(), each.name(), each.relationship()));
		for (ReceivedApplication.Answer answer : application.answers()) {
			rows.add(ANSWER, id, answer.step(), answer.ordinal(), answer.audience(),
					seals.sealBytes(answer.text(), new CaseAnswer.Key(id, answer.step(), answer.ordinal()).context()));
		}
		application.signatures()
			.forEach((each) -> rows.add(SIGNATURE, id, each.document(), at, each.language().toLanguageTag(),
					Fingerprint.of(each.text()), seals.seal(each, CaseSignature.context(id))));
		CopiedCase about = new CopiedCase(id, number, application, seals, rows,
				new CopiedFindings(id, this.assessments, holidays, seals,
						(service, found, finding, detail) -> rows.add(FINDING, service, found, finding.requirement(),
								id, finding.result(), finding.rule(), finding.source(), detail)));
		about.learn(at, UnaryOperator.identity(), UnaryOperator.identity());
		return about;
	}

	static long serviceId(long id, int ordinal) {
		return id * MOST_SERVICES + ordinal - MOST_SERVICES;
	}

	/**
	 * Lets the next application have the number after these.
	 * @param last the last running number that was used
	 */
	public void numbered(long last) {
		this.jdbc.sql("select setval('case_running_number', ?)").param(last).query(Long.class).single();
	}

}
