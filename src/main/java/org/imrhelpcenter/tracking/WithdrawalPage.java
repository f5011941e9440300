package org.imrhelpcenter.tracking;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * That a member is sure to take the application back.
 *
 * @param sure YES
 */
record WithdrawalPage(
		@Answered(message = "{tracking.withdrawal.sure.missing}") @OneOf(YesNo.class) @Nullable String sure) {
}
