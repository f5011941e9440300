/** The dates the rules set, and the rounds that watch them. */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "bulk", "calendar", "cases", "outbox", "rules" })
package org.imrhelpcenter.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
