/** How much the packaged application carries, and how that compares to plain SQL. */
@NullMarked
package org.imrhelpcenter.bench;

import org.jspecify.annotations.NullMarked;
