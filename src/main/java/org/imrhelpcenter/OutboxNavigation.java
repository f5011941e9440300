package org.imrhelpcenter;

import java.util.Set;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.StaffLink;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Leads administrators to the outbox, which lies on the accounts' own floor and cannot
 * name their roles.
 */
@Configuration(proxyBeanMethods = false)
class OutboxNavigation {

	@Bean
	StaffLink outboxLink() {
		return new StaffLink(92, "/staff/outbox", "outbox.page.title", Set.of(Role.ADMINISTRATOR));
	}

}
