/** Puts the application together: time, keys, database, security, demonstration. */
@NullMarked
package org.imrhelpcenter;

import org.jspecify.annotations.NullMarked;
