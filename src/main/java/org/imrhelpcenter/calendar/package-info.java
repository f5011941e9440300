/** Holidays and clock lengths, as dated rows. */
@NullMarked
@ApplicationModule(allowedDependencies = "rules")
package org.imrhelpcenter.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
