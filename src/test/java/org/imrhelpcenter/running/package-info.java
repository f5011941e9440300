/** The packaged application, started, killed and stopped as its users do it. */
@NullMarked
package org.imrhelpcenter.running;

import org.jspecify.annotations.NullMarked;
