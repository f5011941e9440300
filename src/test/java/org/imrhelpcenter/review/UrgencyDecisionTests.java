package org.imrhelpcenter.review;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.certifications.CertificationKind;
import org.imrhelpcenter.certifications.Certifications;
import org.imrhelpcenter.certifications.Certified;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.documents.SampleFiles;
import org.imrhelpcenter.vault.Fingerprint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * A nurse decides whether a case is urgent, and sees before what becomes of its dates.
 */
@Workbench
class UrgencyDecisionTests {

	private static final String REASONS = "The letter says nothing about a threat.";

	@LocalServerPort
	int port;

	@Autowired
	ReceptionDesk desk;

	@Autowired
	CaseDesk cases;

	@Autowired
	StoppedClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Certifications certifications;

	@Autowired
	Cases files;

	@Autowired
	Documents documents;

	private final Map<Role, Visitor> visitors = new EnumMap<>(Role.class);

	private String number;

	@BeforeEach
	void receiveAnUrgentCase() {
		this.clock.putTo("2026-11-02T09:00:00");
		this.number = this.desk.receive(ArrivingApplication.at(this.clock.instant()).urgent()).number().text();
	}

	@Test
	void showsEveryDateBeforeAndAfterAndChangesNothingYet() {
		String page = text(send("STANDARD", false).body());
		assertThat(page).contains("Decision overall", "November 9, 2026", "December 17, 2026", "Decide: standard")
			.contains(REASONS);
		assertThat(dueOn("DECISION_OVERALL")).isEqualTo("2026-11-09");
		assertThat(decisions()).isZero();
	}

	@Test
	void everythingADecisionRestsOnStandsBesideIt() {
		this.cases.at("2026-11-02T09:00:00");
		this.cases.receive(this.cases.application()
			.urgent()
			.answered("URGENCY", "CASEWORK",
					"{\"urgent\":\"YES\",\"grounds\":[\"SEVERE_PAIN\"],\"why\":\"I cannot sleep.\"}")
			.answered("SERVICE", "CASEWORK", "{\"service\":\"MRI of the left knee\",\"diagnosis\":\"Torn meniscus\"}")
			.answered("STATISTICS", "STATISTICS",
					"{\"raceOrEthnicity\":[\"WHITE\"],\"other\":\"Of three continents\"}"));
		Viewer member = Viewer.follower(this.cases.id(), null);
		CaseSheet opened = this.files.of(new Viewer(Viewer.Kind.STAFF, 1L, "Noor Whitfield", Role.NURSE, null),
				this.cases.number());
		this.certifications.ask(member, opened, "Dr. Imani Ward", "ward@example.org", Locale.ENGLISH);
		UUID asked = this.certifications.of(opened).get(0).id();
		this.jdbc.sql("update certification set link_hash = ? where id = ?")
			.params(Fingerprint.of("a-link"), asked)
			.update();
		this.certifications.answer("a-link", new Certified("", "", "Imani Ward", "A 1", "", CertificationKind.URGENT,
				List.of("LOSS_OF_LIMB"), "It swells by the hour.", List.of()), "203.0.113.9");
		String html = this.cases.as(Role.NURSE).get(this.cases.path("/urgency")).body();
		assertThat(text(html))
			.contains("Maria Alvarez", "46 years old", "MRI of the left knee", "Medical necessity", "I cannot sleep.",
					"Severe pain", "Torn meniscus", "Dr. Imani Ward", "It swells by the hour.", "I have looked at it")
			.doesNotContain("Of three continents");
		assertThat(html.indexOf("I cannot sleep.")).as("what it rests on is read first")
			.isLessThan(html.indexOf("name=\"note\""));
		HttpResponse<String> looked = this.cases.as(Role.NURSE)
			.post(this.cases.path("/certifications/" + asked + "/inspection"), "deciding", "yes");
		assertThat(looked.headers().firstValue("Location").orElseThrow()).endsWith("/urgency");
		String shown = this.cases
			.act(Role.NURSE, "urgency", "urgency", "URGENT", "grounds", "SEVERE_PAIN", "note", REASONS)
			.body();
		assertThat(shown.indexOf("name=\"confirmed\"")).as("what becomes of the dates comes first")
			.isLessThan(shown.indexOf("I cannot sleep."));
	}

	@Test
	void papersOfDoctorsComeFirst() throws IOException {
		Actor member = new Actor("member", "Maria Alvarez", "MEMBER", "203.0.113.7");
		String subject = "case/" + one("select id::text from imr_case where number = ?");
		for (DocumentKind kind : List.of(DocumentKind.BILL, DocumentKind.DOCTOR_LETTER)) {
			long id = this.documents
				.attach(subject, kind + ".txt", new ByteArrayInputStream(SampleFiles.text(kind.name())), member)
				.id();
			this.jdbc.sql("update document set kind = ? where id = ?").params(kind.name(), id).update();
		}
		String html = nurse().get(path("/urgency")).body();
		assertThat(html.indexOf("DOCTOR_LETTER.txt")).isPositive().isLessThan(html.indexOf("BILL.txt"));
		assertThat(html).contains(path("/documents/"));
	}

	@Test
	void movesEveryRunningClockAndKeepsTheFormerDates() {
		assertThat(send("STANDARD", true).statusCode()).isEqualTo(302);
		assertThat(dueOn("DECISION_OVERALL")).isEqualTo("2026-12-17");
		assertThat(dueOn("QUALIFICATION_LETTER")).isEqualTo("2026-11-09");
		String page = text(nurse().get(path("")).body());
		assertThat(page).contains("Decided that the case is standard").doesNotContain("no nurse has decided yet");
		assertThat(text(nurse().get(path("/urgency")).body())).contains("Treated as: Standard", "Decided before",
				REASONS, "Pat Nurse");
	}

	@Test
	void aDateThatIsAlreadyPastIsMissedAndGetsAWorkingDate() {
		send("STANDARD", true);
		this.clock.putTo("2026-11-22T12:00:00");
		// Nobody stays signed in for weeks.
		this.visitors.clear();
		String shown = text(send("URGENT", false, "grounds", "SEVERE_PAIN").body());
		assertThat(shown).contains("November 9, 2026", "November 29, 2026");
		assertThat(send("URGENT", true, "grounds", "SEVERE_PAIN").statusCode()).isEqualTo(302);
		assertThat(this.jdbc.sql("select next_due_on::text from imr_case where number = ?")
			.param(this.number)
			.query(String.class)
			.single()).isLessThanOrEqualTo("2026-11-24");
		assertThat(text(nurse().get(path("")).body())).contains("November 29, 2026");
	}

	@Test
	void answersEveryCallThatWasOpen() {
		assertThat(text(nurse().get("/staff").body())).contains(this.number);
		assertThat(open()).isEqualTo(1);
		send("URGENT", true, "grounds", "LOSS_OF_LIFE");
		assertThat(open()).isZero();
		assertThat(dueOn("DECISION_OVERALL")).as("nothing changes for an urgent case that stays urgent")
			.isEqualTo("2026-11-09");
	}

	@Test
	void aPlanThatWasAskedForRecordsIsToldAndNoOther() {
		this.cases.receive();
		this.cases.act(Role.ANALYST, "qualification", "verdict-1", "MEDICAL_NECESSITY", "items", "Records");
		this.cases.act(Role.NURSE, "urgency", "urgency", "URGENT", "note", REASONS, "grounds", "SEVERE_PAIN",
				"confirmed", "yes");
		assertThat(this.cases.letters()).as("the plan knows nothing yet")
			.contains("URGENCY_CHANGED MEMBER")
			.doesNotContain("URGENCY_CHANGED PLAN");
		this.cases.receive();
		this.cases.act(Role.ANALYST, "qualification", "verdict-1", "MEDICAL_NECESSITY", "items", "Records");
		this.cases.send("RECORDS_REQUEST", "PLAN");
		assertThat(this.cases.clock("PLAN_RECORDS")).isEqualTo("2026-11-05 open");
		this.cases.act(Role.NURSE, "urgency", "urgency", "URGENT", "note", REASONS, "grounds", "SEVERE_PAIN",
				"confirmed", "yes");
		assertThat(this.cases.clock("PLAN_RECORDS")).isEqualTo("2026-11-03 open");
		assertThat(this.cases.letters()).contains("URGENCY_CHANGED MEMBER", "URGENCY_CHANGED PLAN");
		String letter = this.jdbc
			.sql("select max(id)::text from letter where kind = 'URGENCY_CHANGED' and recipient = 'PLAN'")
			.query(String.class)
			.single();
		assertThat(text(this.cases.as(Role.ANALYST).get(this.cases.path("/letters/" + letter)).body()))
			.contains("This case is urgent from now on.")
			.containsPattern("Your records are due by November 3, 2026\\D{1,6}9:\\d\\d")
			.doesNotContain("pain");
	}

	@Test
	void aPlanThatHas24HoursIsToldTheHour() {
		this.cases.at("2026-11-02T09:00:00");
		this.cases.receive(this.cases.application().urgent());
		this.cases.act(Role.ANALYST, "qualification", "verdict-1", "MEDICAL_NECESSITY", "items", "Records");
		String letter = this.jdbc.sql("select id::text from letter where case_id = ? and kind = 'RECORDS_REQUEST'")
			.param(this.cases.id())
			.query(String.class)
			.single();
		assertThat(text(this.cases.as(Role.ANALYST).get(this.cases.path("/letters/" + letter)).body()))
			.containsPattern("within 24 hours of this notice, by November 3, 2026\\D{1,6}9:00");
	}

	@Test
	void looksAtTheRulesAgain() {
		long before = findings();
		send("STANDARD", true);
		assertThat(findings()).isGreaterThan(before);
	}

	@Test
	void needsADecisionAGroundAndReasons() {
		HttpResponse<String> nothing = nurseSends("note", " ");
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(text(nothing.body())).contains("Choose urgent or standard.", "Say why.");
		HttpResponse<String> noGround = send("URGENT", true);
		assertThat(noGround.statusCode()).isEqualTo(422);
		assertThat(text(noGround.body())).contains("Choose at least one ground", REASONS);
		assertThat(send("SOMEWHAT", true).statusCode()).isEqualTo(422);
		assertThat(decisions()).isZero();
	}

	@Test
	void theSecondOfTwoNursesIsToldAndLosesNothing() {
		String seen = version();
		send("STANDARD", true);
		HttpResponse<String> late = nurseSends("urgency", "URGENT", "grounds", "SEVERE_PAIN", "note", "It got worse.",
				"version", seen, "confirmed", "yes");
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains("Nothing was decided", "It got worse.", "Treated as: Standard");
		assertThat(decisions()).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource(names = "NURSE", mode = EnumSource.Mode.EXCLUDE)
	void isForNursesAlone(Role role) {
		Visitor visitor = as(role);
		assertThat(visitor.get(path("")).body()).doesNotContain("/urgency\"");
		assertThat(visitor.get(path("/urgency")).statusCode()).isIn(403, 404);
		visitor.get("/staff");
		assertThat(visitor
			.post(path("/urgency"), "urgency", "STANDARD", "note", REASONS, "version", "0", "confirmed", "yes")
			.statusCode()).isIn(403, 404);
		assertThat(decisions()).isZero();
	}

	private HttpResponse<String> send(String urgency, boolean confirmed, String... more) {
		List<String> fields = new ArrayList<>(List.of("urgency", urgency, "note", REASONS, "version", version()));
		fields.addAll(List.of(more));
		if (confirmed) {
			fields.addAll(List.of("confirmed", "yes"));
		}
		return nurseSends(fields.toArray(String[]::new));
	}

	private HttpResponse<String> nurseSends(String... fields) {
		nurse().get(path("/urgency"));
		return nurse().post(path("/urgency"), fields);
	}

	private Visitor nurse() {
		return as(Role.NURSE);
	}

	private Visitor as(Role role) {
		return this.visitors.computeIfAbsent(role, (each) -> Workbench.People.signIn(this.jdbc, this.port, each));
	}

	private String path(String act) {
		return "/staff/cases/" + this.number + act;
	}

	private String version() {
		return one("select version::text from imr_case where number = ?");
	}

	private String dueOn(String clock) {
		return this.jdbc.sql("""
				select k.due_on::text from case_clock k join imr_case c on c.id = k.case_id
				where c.number = ? and k.kind = ?""").params(this.number, clock).query(String.class).single();
	}

	private long decisions() {
		return Long.parseLong(one("""
				select count(*)::text from case_urgency_decision d join imr_case c on c.id = d.case_id
				where c.number = ?"""));
	}

	private long open() {
		return Long.parseLong(one("""
				select count(*)::text from case_urgency u join imr_case c on c.id = u.case_id
				where c.number = ? and u.answered_at is null"""));
	}

	private long findings() {
		return Long.parseLong(one("""
				select count(*)::text from case_finding f join imr_case c on c.id = f.case_id
				where c.number = ?"""));
	}

	private String one(String sql) {
		return this.jdbc.sql(sql).param(this.number).query(String.class).single();
	}

}
