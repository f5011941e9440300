package org.imrhelpcenter.assistants;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where the digits are to go, as it was typed.
 *
 * @param email the address
 */
record AssistPage(@Answered(message = "{assistants.door.email.missing}") @Text(max = 254) @Nullable String email) {
}
