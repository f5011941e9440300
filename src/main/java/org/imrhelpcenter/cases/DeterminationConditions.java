package org.imrhelpcenter.cases;

import java.util.Objects;
import java.util.function.BiPredicate;

import org.imrhelpcenter.accounts.Viewer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * In which order a determination is recorded, adopted and told.
 */
@Configuration(proxyBeanMethods = false)
class DeterminationConditions {

	@Bean
	ActCondition recording(DeterminationRows rows) {
		return new Condition(Act.DETERMINATION, (viewer, caseId) -> !rows.adopted(caseId));
	}

	/** Whoever recorded a part of it does not adopt it. */
	@Bean
	ActCondition adopting(DeterminationRows rows, AdoptionDeputies deputies) {
		return new Condition(Act.ADOPTION, (viewer, caseId) -> deputies.mayAdopt(viewer) && rows.whole(caseId)
				&& !rows.adopted(caseId) && !rows.recordedBy(caseId, Objects.requireNonNull(viewer.staffId())));
	}

	/** Only what was adopted is taken back. */
	@Bean
	ActCondition revoking(DeterminationRows rows) {
		return new Condition(Act.REVOCATION, (viewer, caseId) -> rows.adopted(caseId));
	}

	@Bean
	ActCondition telling(DeterminationRows rows) {
		return new Condition(Act.DECISION_LETTER, (viewer, caseId) -> rows.adopted(caseId));
	}

	/** Where the plan's decision stands, the plan has nothing to carry out. */
	@Bean
	ActCondition carryingOut(DeterminationRows rows) {
		return new Condition(Act.CARRIED_OUT, (viewer, caseId) -> !rows.upheldAll(caseId));
	}

	/** A condition of one act. */
	private record Condition(Act act, BiPredicate<Viewer, Long> test) implements ActCondition {

		@Override
		public boolean allows(Viewer viewer, long caseId) {
			return this.test.test(viewer, caseId);
		}

	}

}
