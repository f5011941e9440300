/** Messages on their way, and what became of them. */
@NullMarked
@ApplicationModule(allowedDependencies = { "vault", "web" })
package org.imrhelpcenter.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
