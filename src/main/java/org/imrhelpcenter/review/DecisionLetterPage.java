package org.imrhelpcenter.review;

import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the decision letters say beside the determinations, as it was typed.
 *
 * @param reasons may be empty
 */
record DecisionLetterPage(@Text(max = ActPages.MOST, lines = true) @Nullable String reasons) {
}
