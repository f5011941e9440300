/** People allowed to act for a member: Part A, Part B, legal authority. */
@NullMarked
@ApplicationModule(allowedDependencies = { "accounts", "audit", "cases", "documents", "intake", "outbox", "rules",
		"vault", "web" })
package org.imrhelpcenter.assistants;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
