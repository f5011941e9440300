package org.imrhelpcenter;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * The data folder, or the database in it, cannot be used: says why, and what to do.
 */
final class DataFolderRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	DataFolderRefused(String message, String remedy) {
		super(message);
		this.remedy = remedy;
	}

	/**
	 * Tells it in two sentences in place of a stack trace.
	 */
	static class Analyzer extends AbstractFailureAnalyzer<DataFolderRefused> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, DataFolderRefused cause) {
			return new FailureAnalysis(cause.getMessage(), cause.remedy, cause);
		}

	}

}
