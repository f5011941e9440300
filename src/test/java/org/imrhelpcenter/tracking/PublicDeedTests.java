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
