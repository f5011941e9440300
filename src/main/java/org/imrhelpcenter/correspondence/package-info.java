/** Letters and messages between the Help Center and people. */
@NullMarked
@ApplicationModule(allowedDependencies = { "accounts", "assistants", "audit", "bulk", "calendar", "cases", "deadlines",
		"intake", "outbox", "paper", "rules", "web" })
package org.imrhelpcenter.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
