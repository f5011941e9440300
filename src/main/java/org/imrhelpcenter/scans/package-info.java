/** Scanned pages on their way: each finds its case by its code, or waits in a tray. */
@NullMarked
@ApplicationModule(allowedDependencies = { "accounts", "audit", "cases", "documents", "paper", "rules", "web" })
package org.imrhelpcenter.scans;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
