package org.imrhelpcenter.web;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What every template may ask about this site. */
@Component
class Site {

	private final Environment environment;

	Site(Environment environment) {
		this.environment = environment;
	}

	/** Whether the people and cases here are made up. */
	public boolean demonstration() {
		return this.environment.getProperty("imr.demo", Boolean.class, false);
	}

}
