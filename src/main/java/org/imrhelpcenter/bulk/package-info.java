/** Rows on their way into an empty database, very many at once. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.imrhelpcenter.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
