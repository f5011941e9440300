package org.imrhelpcenter.intake;

/**
 * The same page was saved in another window, with other answers, since this one was
 * shown.
 */
class ChangedElsewhereException extends RuntimeException {

	private final OpenDraft.SavedPage other;

	ChangedElsewhereException(OpenDraft.SavedPage other) {
		super("The page was saved elsewhere in the meantime");
		this.other = other;
	}

	OpenDraft.SavedPage other() {
		return this.other;
	}

}
