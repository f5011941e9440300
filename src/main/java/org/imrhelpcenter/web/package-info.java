/** What every page shares: errors, language, form binding. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.imrhelpcenter.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
