/** The case: one aggregate, its number and its life. */
@NullMarked
@ApplicationModule(allowedDependencies = { "accounts", "audit", "bulk", "calendar", "plans", "rules", "vault", "web" })
package org.imrhelpcenter.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
