package org.imrhelpcenter;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says which setting is missing instead of showing a stack trace.
 */
class MissingSettingAnalyzer extends AbstractFailureAnalyzer<MissingSettingException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MissingSettingException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Set " + cause.variable() + " and start again. The README says how to make its value.", cause);
	}

}
