/** HTML becomes an accessible PDF. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.imrhelpcenter.paper;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
