/** The Help Center's workbench. */
@NullMarked
@ApplicationModule(allowedDependencies = { "accounts", "assistants", "audit", "calendar", "cases", "certifications",
		"correspondence", "deadlines", "documents", "intake", "paper", "plans", "rules", "web" })
package org.imrhelpcenter.review;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
