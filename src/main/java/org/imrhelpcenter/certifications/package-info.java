/** What a treating doctor certifies for a case, by a link that opens one form. */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "accounts", "audit", "cases", "documents", "intake", "outbox", "vault", "web" })
package org.imrhelpcenter.certifications;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
