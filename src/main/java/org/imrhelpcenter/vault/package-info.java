/** Seals data at rest, and opens it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.imrhelpcenter.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
