/**
 * Files that people hand in, kept by folder. It has no controller: who serves a file has
 * loaded its case through the one who asks.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "bulk", "vault", "web" })
package org.imrhelpcenter.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
