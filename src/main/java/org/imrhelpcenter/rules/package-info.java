/** The rules as pure functions: no Spring, no database, no clock of its own. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.imrhelpcenter.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
