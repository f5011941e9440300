package org.imrhelpcenter.intake;

import java.net.http.HttpResponse;

import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.IdentityProof;
import org.imrhelpcenter.cases.ReturnCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a new return code does to the receipt that was filed with the old one.
 */
@OverHttp
class ReceiptTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Cases cases;

	@Autowired
	ReturnCodes codes;

	private Applicant applicant;

	private String code;

	@BeforeEach
	void file() {
		this.applicant = new Applicant(this.port).upToSign();
		this.code = this.applicant.code();
		this.applicant.sign();
	}

	@Test
	void closesWhatTheOldCodeOpened() {
		assertThat(this.applicant.visitor.get("/apply/confirmation").statusCode()).isEqualTo(200);
		assertThat(comeBack().statusCode()).isEqualTo(302);
		replace();
		assertThat(this.applicant.visitor.get("/apply/confirmation").statusCode()).isEqualTo(302);
		HttpResponse<String> back = comeBack();
		assertThat(back.statusCode()).isEqualTo(422);
		assertThat(back.body()).contains("do not fit together");
	}

	@Test
	void leavesOtherReceiptsOpen() {
		Applicant other = new Applicant(this.port).upToSign();
		other.sign();
		String number = this.jdbc.sql("select number from imr_case order by id desc limit 1 offset 1")
			.query(String.class)
			.single();
		replace(number);
		assertThat(other.visitor.get("/apply/confirmation").statusCode()).isEqualTo(200);
	}

	@Test
	void remembersWhetherEmailIsSafe() {
		assertThat(emailSafe()).isTrue();
		Applicant unsafe = new Applicant(this.port)
			.say("/apply/contact", "email", "read.by.others@example.org", "city", "Chico", "unsafe", "EMAIL")
			.upToSign();
		unsafe.sign();
		assertThat(emailSafe()).isFalse();
	}

	private boolean emailSafe() {
		return this.jdbc.sql("select email_safe from imr_case order by id desc limit 1").query(Boolean.class).single();
	}

	private HttpResponse<String> comeBack() {
		Visitor visitor = new Visitor(this.port);
		visitor.get("/apply/return");
		return visitor.post("/apply/return", "code", this.code, "birthDate.month", "4", "birthDate.day", "9",
				"birthDate.year", "1958");
	}

	private void replace() {
		replace(this.jdbc.sql("select number from imr_case order by id desc limit 1").query(String.class).single());
	}

	private void replace(String number) {
		long id = this.jdbc.sql("""
				insert into staff_member (version, email, name, role, password_hash, session_round,
				  must_change_password, disabled, demonstration, added_at)
				values (0, 'noor@receipt.example', 'Noor', 'NURSE', '-', 0, false, false, false, now())
				on conflict (lower(email)) do update set name = excluded.name returning id""")
			.query(Long.class)
			.single();
		Viewer nurse = new Viewer(Viewer.Kind.STAFF, id, "Noor", Role.NURSE, null);
		this.codes.replace(nurse, number, this.cases.of(nurse, number).version(), IdentityProof.PHOTO_ID, "");
	}

}
