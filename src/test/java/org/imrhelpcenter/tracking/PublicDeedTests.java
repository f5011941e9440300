package org.imrhelpcenter.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.imrhelpcenter.audit.AuditLine;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What of a case's history is told to the member.
 */
class PublicDeedTests {

	@Test
	void tellsWhatMeansSomethingTheLatestFirst() {
		assertThat(told("APPLICATION_RECEIVED", "ACKNOWLEDGEMENT_SENT", "CASE_ASSIGNED", "RETURN_CODE_REPLACED"))
			.containsExactly("RETURN_CODE_REPLACED 4", "CASE_ASSIGNED 3", "ACKNOWLEDGEMENT_SENT 2",
					"APPLICATION_RECEIVED 1");
	}

	@Test
	void tellsNothingElse() {
		assertThat(told("APPLICATION_RECEIVED", "CASE_OPENED", "CASE_FOLLOWED", "CASE_UNASSIGNED", "SOMETHING_NEW"))
			.containsExactly("APPLICATION_RECEIVED 1");
	}

	@Test
	void saysOnlyOnceThatSomebodyStarted() {
		assertThat(told("APPLICATION_RECEIVED", "CASE_ASSIGNED", "CASE_UNASSIGNED", "CASE_ASSIGNED", "CASE_ASSIGNED"))
			.containsExactly("CASE_ASSIGNED 2", "APPLICATION_RECEIVED 1");
	}

	@Test
	void tellsOfActsOnlyWhatConcernsTheMember() {
		assertThat(tell("ACT_PLAN_RECORDS", "COMPLETE"))
			.containsExactly("tracking.case.deed.ACT_PLAN_RECORDS.COMPLETE");
		assertThat(tell("ACT_PLAN_REVERSAL", "ALL")).containsExactly("tracking.case.deed.ACT_PLAN_REVERSAL.ALL");
		assertThat(tell("ACT_CLOSING", "NOTHING_CAME")).containsExactly("tracking.case.deed.ACT_CLOSING");
		assertThat(tell("ACT_PLAN_RECORDS", "RECEIVED")).isEmpty();
		assertThat(tell("ACT_REVIEW_ORGANIZATION", "ASSIGNED")).isEmpty();
		assertThat(tell("ACT_DETERMINATION", "RECORDED")).isEmpty();
		assertThat(tell("ACT_ADOPTION", "ADOPTED")).isEmpty();
		assertThat(tell("ACT_NOTE", "WRITTEN")).isEmpty();
		assertThat(tell("ACT_RESCREENING", "RESCREENED")).as("who read of an IMR reads that it is open again")
			.containsExactly("tracking.case.deed.ACT_RESCREENING.RESCREENED");
		assertThat(tell("ACT_REVOCATION", "REVOKED")).isEmpty();
	}

	private static List<String> tell(String deed, String detail) {
		return PublicDeed
			.of(List.of(new AuditLine(1, Instant.ofEpochSecond(1), "staff/4", "Noor Whitfield", "ANALYST", null, deed,
					detail)))
			.stream()
			.map(PublicDeed::what)
			.toList();
	}

	private static List<String> told(String... deeds) {
		List<AuditLine> lines = new ArrayList<>();
		for (String deed : deeds) {
			int number = lines.size() + 1;
			lines.add(new AuditLine(number, Instant.ofEpochSecond(number), "staff/4", "Noor Whitfield", "NURSE", null,
					deed, "staff/4"));
		}
		Collections.reverse(lines);
		return PublicDeed.of(lines)
			.stream()
			.map((deed) -> deed.what().replace("tracking.case.deed.", "") + " " + deed.at().getEpochSecond())
			.toList();
	}

}
