package org.imrhelpcenter.rules;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.rules.California.day;

class CompleteTests {

	@ParameterizedTest
	@CsvSource({ "2026-11-20, 2026-11-21, 2026-11-25", "2026-11-25, 2026-11-21, 2026-11-20",
			"2026-11-21, 2026-11-25, 2026-11-25", "2026-11-20, 2026-11-25, 2026-11-20" })
	void isCompleteOnTheDayTheLastItemCame(LocalDate plan, LocalDate problem, LocalDate release) {
		Assessment assessment = assess(new Completeness(plan, problem, release));
		assertThat(assessment.completedOn()).isEqualTo("2026-11-25");
		Finding finding = assessment.of(Requirement.COMPLETE_APPLICATION);
		assertThat(finding.result()).isEqualTo(Result.MET);
		assertThat(finding.arguments()).containsExactly(plan, problem, release, day("2026-11-25"));
	}

	@ParameterizedTest
	@CsvSource({ "false, true, true, plan", "true, false, true, problem", "true, true, false, release",
			"false, false, true, plan.problem", "false, true, false, plan.release",
			"true, false, false, problem.release", "false, false, false, plan.problem.release" })
	void saysWhatIsMissing(boolean plan, boolean problem, boolean release, String missing) {
		LocalDate day = Sample.RECEIVED;
		Assessment assessment = assess(new Completeness(plan ? day : null, problem ? day : null, release ? day : null));
		Finding finding = assessment.of(Requirement.COMPLETE_APPLICATION);
		assertThat(finding.result()).isEqualTo(Result.NOT_MET);
		assertThat(finding.rule()).isEqualTo("completeApplication.missing." + missing);
		assertThat(finding.facts().containsKey("planNamedOn")).isEqualTo(plan);
		assertThat(finding.facts().containsKey("problemDescribedOn")).isEqualTo(problem);
		assertThat(finding.facts().containsKey("releaseSignedOn")).isEqualTo(release);
		assertThat(assessment.completedOn()).isNull();
		assertThat(assessment.qualifies()).isFalse();
	}

	@Test
	void undoingAMistakeRestoresTheOriginalDay() {
		Completeness original = Completeness.allOn(day("2026-11-20"));
		Completeness mistaken = new Completeness(original.planNamedOn(), original.problemDescribedOn(), null);
		assertThat(mistaken.completedOn()).isEmpty();
		assertThat(new Completeness(mistaken.planNamedOn(), mistaken.problemDescribedOn(), original.releaseSignedOn())
			.completedOn()).hasValue(day("2026-11-20"));
	}

	private static Assessment assess(Completeness completeness) {
		return Sample.assess(Sample.with(completeness), Sample.decided("2026-10-01"));
	}

}
