/** The application form, from the first page to submission. */
@NullMarked
@ApplicationModule(allowedDependencies = { "accounts", "audit", "calendar", "cases", "deadlines", "documents", "outbox",
		"paper", "plans", "rules", "scans", "vault", "web" })
package org.imrhelpcenter.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
