/**
 * The rules, held by tables of dates, worked examples and a slow second implementation.
 */
@NullUnmarked
package org.imrhelpcenter.rules;

import org.jspecify.annotations.NullUnmarked;
