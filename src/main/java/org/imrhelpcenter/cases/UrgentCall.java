package org.imrhelpcenter.cases;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * That somebody said a case is urgent.
 *
 * @param saidAt when
 * @param byMember whether it was the member; else somebody of the staff
 * @param reasons why; null where the application says it
 * @param open whether no nurse has decided yet
 */
public record UrgentCall(Instant saidAt, boolean byMember, @Nullable UrgentReasons reasons, boolean open) {
}
