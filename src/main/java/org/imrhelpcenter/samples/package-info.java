/** Made-up cases: very many at once, or those that a demonstration plays. */
@NullMarked
@ApplicationModule(allowedDependencies = { "accounts", "assistants", "audit", "bulk", "calendar", "cases",
		"correspondence", "deadlines", "documents", "intake", "review", "rules", "vault" })
package org.imrhelpcenter.samples;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
