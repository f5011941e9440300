package org.imrhelpcenter.review;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.rules.Signer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * Who filed and acted, as the history tells it to staff: in the capacity in which they
 * do.
 */
@Workbench
class WhoActedTests {

	@Autowired
	CaseDesk desk;

	@Autowired
	Cases cases;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void onAMonday() {
		this.desk.at("2026-11-02T09:00:00");
	}

	@ParameterizedTest
	@CsvSource({ "PARENT_OR_GUARDIAN, A parent or guardian", "LEGAL_REPRESENTATIVE, A legal representative",
			"PERSONAL_REPRESENTATIVE, A personal representative", "MEMBER, The member",
			"MINOR_CONSENTING, The member" })
	void isNamedByTheCapacityInWhichTheySigned(Signer signer, String who) {
		this.desk.receive(this.desk.application().signedBy(signer));
		this.cases.followed(Viewer.follower(this.desk.id(), null));
		assertThat(filed()).isEqualTo(who.equals("The member") ? "The member MEMBER" : who + " " + signer);
		assertThat(history()).contains(who);
		if (!who.equals("The member")) {
			assertThat(history()).doesNotContain("The member");
		}
	}

	@Test
	void isSomebodyWhoHelpsWhileTheMemberHasNotSigned() {
		this.desk.receive(this.desk.application().unsigned());
		assertThat(history()).contains("Somebody who helps the member").doesNotContain("The member ");
	}

	private String filed() {
		return this.jdbc.sql("""
				select name || ' ' || role from audit_line where subject = ? and deed = 'APPLICATION_RECEIVED'""")
			.param("case/" + this.desk.id())
			.query(String.class)
			.single();
	}

	/** The history on the page of the case. */
	private String history() {
		String page = this.desk.page(Role.SUPERVISOR);
		return text(page.substring(page.indexOf("id=\"history\"")));
	}

}
