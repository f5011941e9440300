/** People who can sign in, their roles, and who is asking now. */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "web" })
package org.imrhelpcenter.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
