package org.imrhelpcenter.review;

import java.util.EnumSet;
import java.util.Set;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.StaffLink;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The workbench in the staff's navigation: caseworkers start with the queue,
 * administrators with the state of the house.
 */
@Configuration(proxyBeanMethods = false)
class WorkbenchLinks {

	private static final Set<Role> ADMINISTRATOR = Set.of(Role.ADMINISTRATOR);

	@Bean
	StaffLink queueLink() {
		return new StaffLink(10, "/staff", "review.queue.title", EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)));
	}

	@Bean
	StaffLink searchLink() {
		return new StaffLink(20, "/staff/search", "review.search.title",
				EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)));
	}

	@Bean
	StaffLink memberMessagesLink() {
		return new StaffLink(22, "/staff/messages", "review.nav.messages",
				EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)));
	}

	@Bean
	StaffLink tasksLink() {
		return new StaffLink(24, "/staff/tasks", "review.task.title",
				EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)));
	}

	@Bean
	StaffLink lettersLink() {
		return new StaffLink(23, "/staff/letters", "review.letters.title",
				EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)));
	}

	@Bean
	StaffLink keyedLink() {
		return new StaffLink(25, "/staff/intake", "intake.keyed.title",
				EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)));
	}

	@Bean
	StaffLink scansLink() {
		return new StaffLink(26, "/staff/scans", "review.nav.scans",
				EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)));
	}

	/** A page for everyone, which staff use every day. */
	@Bean
	StaffLink calculatorLink() {
		return new StaffLink(30, "/deadlines", "review.nav.deadlines",
				EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)));
	}

	@Bean
	StaffLink organizationsLink() {
		return new StaffLink(40, "/staff/organizations", "review.nav.organizations",
				EnumSet.of(Role.SUPERVISOR, Role.DIRECTOR));
	}

	@Bean
	StaffLink houseLink() {
		return new StaffLink(10, "/staff", "review.house.title", ADMINISTRATOR);
	}

	@Bean
	StaffLink messagesLink() {
		return new StaffLink(91, "/staff/outbox", "outbox.page.title", ADMINISTRATOR);
	}

	@Bean
	StaffLink recordLink() {
		return new StaffLink(92, "/staff/audit", "review.record.title", ADMINISTRATOR);
	}

	@Bean
	StaffLink textsLink() {
		return new StaffLink(93, "/staff/texts", "review.texts.title", ADMINISTRATOR);
	}

}
