package org.imrhelpcenter.eligibility;

/** Where other programs ask. These addresses stay. */
final class ApiPaths {

	static final String CHECKS = "/api/v1/eligibility-checks";

	static final String DEADLINES = "/api/v1/deadlines";

	private ApiPaths() {
	}

}
