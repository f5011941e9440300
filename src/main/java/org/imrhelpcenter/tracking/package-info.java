/** Where a member sees how the case stands. */
@NullMarked
@ApplicationModule(allowedDependencies = { "accounts", "assistants", "audit", "calendar", "cases", "certifications",
		"correspondence", "deadlines", "documents", "intake", "outbox", "paper", "rules", "vault", "web" })
package org.imrhelpcenter.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
