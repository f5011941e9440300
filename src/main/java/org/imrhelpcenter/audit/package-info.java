/** Who did what to which case, written in the deed's own transaction. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.imrhelpcenter.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
