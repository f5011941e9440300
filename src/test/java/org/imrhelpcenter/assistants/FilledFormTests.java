package org.imrhelpcenter.assistants;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Locale;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.HelpDesk.Member;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.intake.SomebodyActs;
import org.imrhelpcenter.paper.Accessible;
import org.imrhelpcenter.rules.Signer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The Authorized Assistant Form on paper, as it was filled in and signed.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "imr.sign-in-codes.every=1d", "imr.invitations.every=1d" })
@WithDatabase
@Import({ MovableClock.InPlace.class, ReceptionDesk.class, HelpDesk.class })
class FilledFormTests {

	private static final String PASSWORD = "a long enough password";

	@Autowired
	HelpDesk desk;

	@Autowired
	FilledForms forms;

	@Autowired
	Assistants assistants;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	private Member maria;

	private long tom;

	@BeforeEach
	void somebodyActs() {
		this.jdbc.sql("delete from counted_try").update();
		this.maria = this.desk.member(ArrivingApplication.at(this.clock.instant()));
		this.tom = this.desk.names(this.maria, "tom@example.org", LocalDate.of(2031, 6, 30));
	}

	@ParameterizedTest
	@CsvSource({ "en, Part A: The patient, 'June 30, 2031', Signed on, Ended on",
			"es, Parte A: El paciente, 30 de junio de 2031, Fecha de la firma, Terminó el" })
	void holdsWhatBothSignedForTheMemberWithoutHowToReachTheOther(String language, String title, String until,
			String signed, String ended) {
		signs();
		Visitor member = follows();
		member.setCookie("language", language);
		HttpResponse<byte[]> answer = member.download(ofMember(this.tom));
		Accessible.verify(answer.body());
		assertThat(Accessible.language(answer.body())).isEqualTo(language);
		assertThat(Accessible.text(answer.body()))
			.contains(title, until, signed, this.maria.number(), "Maria Alvarez", "Tom Lee", "Neighbor",
					"I let Tom Lee act for me", "I agree to help Maria Alvarez with this case.", "Legal Aid")
			.doesNotContain("tom@example.org", "555-0101", "12 Oak Lane", "??", ended);
		hashes().forEach(
				(hash) -> assertThat(Accessible.text(answer.body()).replaceAll("\\s", "")).contains(hash.toString()));
		assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment")
			.doesNotContain("Tom");
		assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
	}

	@Test
	void tellsStaffHowToReachThemAndLeavesALine() {
		signs();
		Visitor analyst = worksHere();
		String page = analyst.get("/staff/cases/" + this.maria.number() + "/authority").body();
		String link = "/staff/cases/" + this.maria.number() + "/authority/" + this.tom + "/form";
		assertThat(page).contains(link);
		HttpResponse<byte[]> answer = analyst.download(link);
		Accessible.verify(answer.body());
		assertThat(Accessible.text(answer.body())).contains("tom@example.org", "(916) 555-0101", "12 Oak Lane")
			.doesNotContain("??");
		assertThat(analyst.get("/staff/cases/" + this.maria.number()).body())
			.contains("Printed the form of somebody who acts");
		assertThat(analyst.download("/staff/cases/IMR-26-9999999-4/authority/" + this.tom + "/form").statusCode())
			.isEqualTo(404);
	}

	@Test
	void leavesLinesForWhoHasNotSignedYetAndIsToldOfTheEnd() {
		Visitor member = follows();
		assertThat(member.get("/track/case/assistants").body()).contains(ofMember(this.tom), "The form as PDF");
		assertThat(Accessible.text(member.download(ofMember(this.tom)).body()))
			.contains("I let Tom Lee act for me", "I agree to help Maria Alvarez", "Mailing address",
					"only if somebody signed with a mark")
			.doesNotContain("tom@example.org", "Ended on");
		this.assistants.end(Viewer.follower(this.maria.caseId(), null), this.desk.sheet(this.maria), this.tom);
		assertThat(Accessible.text(member.download(ofMember(this.tom)).body())).contains("Ended on");
	}

	@Test
	void holdsEachOnesOwnSignature() {
		long ann = this.desk.names(this.maria, "ann@example.org", null);
		signs();
		assertThat(text(this.tom)).contains("It ends on June 30, 2031", "Signature of the person who helps Tom Lee");
		assertThat(text(ann)).contains("It lasts until I end it.")
			.doesNotContain("June 30, 2031", "Signature of the person who helps Tom Lee");
	}

	@Test
	void isPartBAloneWhereSomebodyActsByAuthority() {
		Member walt = this.desk.member(ArrivingApplication.at(this.clock.instant())
			.of("Walt", "Cole")
			.signedBy(Signer.LEGAL_REPRESENTATIVE)
			.answered("WHO", "CASEWORK", "{\"who\":\"LEGAL_REPRESENTATIVE\"}")
			.answered("AUTHORITY", "CASEWORK",
					"{\"name\":\"Ann Cole\",\"why\":\"He had a stroke.\",\"kind\":\"POWER_OF_ATTORNEY\"}"));
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(new SomebodyActs(walt.caseId())));
		long id = this.jdbc.sql("select id from assistance where case_id = ?")
			.param(walt.caseId())
			.query(Long.class)
			.single();
		byte[] pdf = this.forms.forCasework(Viewer.SYSTEM, this.desk.sheet(walt), id, Locale.ENGLISH);
		Accessible.verify(pdf);
		assertThat(Accessible.text(pdf))
			.contains("Ann Cole", "Power of attorney for health care decisions",
					"I have the legal authority to act for Walt Cole")
			.doesNotContain("Part A", "I agree to help", "He had a stroke");
	}

	@Test
	void isNotThereForSomebodyElsesCase() {
		Member other = this.desk.member(ArrivingApplication.at(this.clock.instant()).of("Uma", "Reyes"));
		long foreign = this.desk.names(other, "uma@example.org", null);
		assertThat(follows().download(ofMember(foreign)).statusCode()).isEqualTo(404);
		assertThat(this.desk.visitor().download(ofMember(this.tom)).statusCode()).isEqualTo(302);
	}

	private void signs() {
		Visitor visitor = this.desk.signedIn("tom@example.org");
		visitor.get("/assist/requests/" + this.tom);
		assertThat(visitor
			.post("/assist/requests/" + this.tom, "relationship", "Neighbor", "organization", "Legal Aid", "address",
					"12 Oak Lane", "dayPhone", "(916) 555-0101", "name", "Tom Lee", "agree", "YES")
			.statusCode()).isEqualTo(302);
	}

	private String text(long id) {
		return Accessible.text(this.forms.forCasework(Viewer.SYSTEM, this.desk.sheet(this.maria), id, Locale.ENGLISH));
	}

	private Iterable<String> hashes() {
		return this.jdbc.sql("""
				select encode(text_sha256, 'hex') from case_signature
				where case_id = ? and document in ('PART_A', 'PART_B')""")
			.param(this.maria.caseId())
			.query(String.class)
			.list();
	}

	private static String ofMember(long id) {
		return "/track/case/assistants/" + id + "/form";
	}

	private Visitor follows() {
		Visitor visitor = this.desk.visitor();
		visitor.get("/track");
		visitor.post("/track", "number", this.maria.number(), "code", this.maria.code(), "birthDate.month", "2",
				"birthDate.day", "3", "birthDate.year", "1980");
		return visitor;
	}

	private Visitor worksHere() {
		this.jdbc.sql("""
				insert into staff_member (version, email, name, role, password_hash, session_round,
				  must_change_password, disabled, demonstration, added_at)
				select 0, 'analyst@form.example', 'Pat Analyst', :role, :hash, 0, false, false, false, now()
				where not exists (select from staff_member where email = 'analyst@form.example')""")
			.param("role", Role.ANALYST.name())
			.param("hash", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD))
			.update();
		Visitor visitor = this.desk.visitor();
		visitor.get("/staff/sign-in");
		visitor.post("/staff/sign-in", "email", "analyst@form.example", "password", PASSWORD);
		return visitor;
	}

}
