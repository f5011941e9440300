/** People's ways through the site, in a real browser. */
@NullMarked
package org.imrhelpcenter.journeys;

import org.jspecify.annotations.NullMarked;
