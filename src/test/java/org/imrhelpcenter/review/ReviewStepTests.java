package org.imrhelpcenter.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.ActDetails;
import org.imrhelpcenter.cases.ActRecord;
import org.imrhelpcenter.cases.CaseStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which step of a review comes next.
 */
class ReviewStepTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			SCREENING,         ,                             false,
			COMPLAINT,         ,                             false,
			DECIDED,           DECISION_LETTER PREPARED,     true,
			QUALIFIED,         ,                             false, ASSIGN
			RECORDS_REQUESTED, REVIEW_ORGANIZATION ASSIGNED, false, SEND
			IN_REVIEW,         REVIEW_ORGANIZATION SENT,     false, RECEIVE
			IN_REVIEW,         REVIEW_ORGANIZATION DECLINED, false, ASSIGN
			IN_REVIEW,         REVIEW_ORGANIZATION RECEIVED, false, DETERMINE
			IN_REVIEW,         DETERMINATION RECORDED,       false, DETERMINE
			IN_REVIEW,         DETERMINATION RECORDED,       true,  ADOPT
			IN_REVIEW,         ADOPTION RETURNED,            true,  DETERMINE
			IN_REVIEW,         ADOPTION ADOPTED,             true,  TELL
			IN_REVIEW,         REVOCATION REVOKED,           true,  ADOPT
			IN_REVIEW,         DECISION_LETTER PREPARED,     true,
			RECORDS_REQUESTED, PLAN_REVERSAL ALL,            false,
			RECORDS_REQUESTED, PLAN_REVERSAL SOME,           false, ASSIGN
			""")
	void followsFromWhatWasDoneLast(CaseStatus status, @Nullable String latest, boolean whole,
			@Nullable ReviewStep next) {
		List<ActRecord> records = new ArrayList<>(List.of(done("NOTE NOTED")));
		if (latest != null) {
			records.add(done(latest));
		}
		records.add(done("PLAN_RECORDS COMPLETE"));
		assertThat(ReviewStep.next(status, records, () -> whole).orElse(null)).isEqualTo(next);
	}

	private static ActRecord done(String what) {
		String[] words = what.split(" ");
		return new ActRecord(1, Act.valueOf(words[0]), words[1], Instant.EPOCH, 1, new ActDetails("", Map.of()));
	}

}
