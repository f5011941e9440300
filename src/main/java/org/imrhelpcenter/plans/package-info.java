/**
 * The health plans, and which agency answers for those the department does not license.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "rules")
package org.imrhelpcenter.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
