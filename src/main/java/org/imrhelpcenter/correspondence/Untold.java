package org.imrhelpcenter.correspondence;

import java.util.EnumSet;
import java.util.Set;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.ActCondition;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is taken back only while nobody outside was told of it, and no letter that tells
 * of it is on its way.
 */
@Configuration(proxyBeanMethods = false)
class Untold {

	@Bean
	ActCondition untoldQualification(LetterRows rows) {
		return new Condition(Act.RESCREENING, EnumSet.of(LetterKind.QUALIFIED, LetterKind.RECORDS_REQUEST), rows);
	}

	@Bean
	ActCondition untoldDecision(LetterRows rows) {
		return new Condition(Act.REVOCATION, EnumSet.of(LetterKind.DECISION), rows);
	}

	/** That letters of these kinds can all be discarded still. */
	private record Condition(Act act, Set<LetterKind> kinds, LetterRows rows) implements ActCondition {

		@Override
		public boolean allows(Viewer viewer, long caseId) {
			return this.rows.of(caseId)
				.stream()
				.noneMatch((letter) -> this.kinds.contains(letter.kind()) && letter.isReadable());
		}

	}

}
