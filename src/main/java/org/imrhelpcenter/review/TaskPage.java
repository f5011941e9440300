package org.imrhelpcenter.review;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a task, as it was filled in.
 *
 * @param note what was done
 */
record TaskPage(@Answered(message = "{review.task.note.missing}") @Text(max = TaskPage.NOTE,
		lines = true) @Nullable String note) {

	static final int NOTE = 500;

}
