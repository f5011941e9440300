package org.imrhelpcenter.rules;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A due date that a clock had before the case turned urgent or standard.
 *
 * @param urgency what the case was treated as then
 * @param dueOn the former due date, with its extension
 * @param dueAt the former due instant of a clock that ran in hours
 * @param extension the extension that was part of it
 * @param changedOn the day of the change
 */
public record FormerDue(Urgency urgency, LocalDate dueOn, @Nullable Instant dueAt, @Nullable Extension extension,
		LocalDate changedOn) {
}
