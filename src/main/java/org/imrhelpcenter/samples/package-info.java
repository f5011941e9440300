/** Fills an empty database with made-up cases, very many at once. */
@NullMarked
@ApplicationModule(allowedDependencies = { "accounts", "audit", "bulk", "calendar", "cases", "correspondence",
		"deadlines", "documents", "intake", "rules", "vault" })
package org.imrhelpcenter.samples;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
