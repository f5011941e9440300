/** The public check: may I ask for an IMR, and by when? */
@NullMarked
@ApplicationModule(allowedDependencies = { "calendar", "plans", "rules", "web" })
package org.imrhelpcenter.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
