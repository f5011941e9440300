package org.imrhelpcenter.tracking;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.CountedStatements;
import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.Channel;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.Completeness;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.StateHearing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of a case, as the member reads it on Friday, November 20, 2026.
 */
@Following
class TrackedPageTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	@LocalServerPort
	int port;

	@Autowired
	ReceptionDesk desk;

	@Autowired
	StoppedClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	CountedStatements statements;

	@BeforeEach
	void setUp() {
		this.clock.putTo("2026-11-20T10:15:00");
	}

	@Test
	void tellsWhereANewCaseStands() {
		String page = text(open(receive(standard())));
		assertThat(page).contains(
				"How it stands on November 20, 2026 We have your application. A person at the Help Center will read it next.")
			.contains("Intake and processing You are here")
			.contains("Information gathering and review Later 3 Determination Later")
			.contains("From you Nothing right now.")
			.contains("in a letter if your case is an IMR. If it is not, we look at it as a complaint. "
					+ "By November 27, 2026 7 days left")
			.doesNotContain("A date was missed")
			.doesNotContain("State Hearing");
	}

	@Test
	void promisesEveryDateWithItsReason() {
		assertThat(text(open(receive(standard()))))
			.contains("We confirm that we have your application By November 25, 2026 5 days left")
			.contains("We tell you by letter if your case is an IMR By November 27, 2026 7 days left")
			.contains("If your case is an IMR: we send you the decision By January 4, 2027 45 days left "
					+ "The decision is due by this date. Why this date?")
			.contains(
					"Once an application is complete, the decision must be sent within 45 days, whenever the records came. "
							+ "Complete application received November 20, 2026; 45 calendar days; due January 4, 2027.")
			.contains("Where the rule comes from: Instructions for the IMR Application/Complaint Form.");
	}

	@ParameterizedTest
	@EnumSource(value = CaseStatus.class, names = "WITHDRAWN", mode = EnumSource.Mode.EXCLUDE)
	void marksTheStageOfEveryStatus(CaseStatus status) {
		long id = receive(standard());
		become(id, status, "IMR");
		String page = open(id);
		assertThat(page.split("aria-current=\"step\"", -1)).hasSize(2);
		String marked = page.replaceAll("(?s).*<li class=\"stages__NOW\" aria-current=\"step\">(.*?)</li>.*", "$1");
		assertThat(text(marked)).contains(switch (status.stage()) {
			case INTAKE_AND_PROCESSING -> "Intake and processing";
			case INFORMATION_GATHERING_AND_REVIEW -> "Information gathering and review";
			case DETERMINATION -> "Determination";
		}).contains((status == CaseStatus.CLOSED) ? "Closed" : "You are here");
		assertThat(text(page)).doesNotContain("??").contains("From you Nothing right now.");
	}

	@Test
	void saysHonestlyThatADateWasMissed() {
		long id = receive(standard());
		this.clock.putTo("2026-11-30T09:00:00");
		assertThat(text(open(id)))
			.contains("A date was missed We should have done this by now, and we have not: "
					+ "We confirm that we have your application. It was due November 25, 2026. "
					+ "We tell you by letter if your case is an IMR. It was due November 27, 2026. We are sorry. "
					+ "Your case stays open and loses nothing by this.")
			.contains("Late We tell you by letter if your case is an IMR We are late. This is still to be done. "
					+ "This was due November 27, 2026, 3 days ago.")
			.contains("By November 27, 2026 3 days late");
	}

	@Test
	void isNotLateOnTheLastDay() {
		long id = receive(standard());
		this.clock.putTo("2026-11-25T23:59:00");
		assertThat(text(open(id))).doesNotContain("A date was missed").contains("By November 25, 2026 Due today");
	}

	@Test
	void tellsWhatWasDoneInTimeAndWhatLate() {
		long id = receive(standard());
		end(id, ClockKind.ACKNOWLEDGEMENT, "ACKNOWLEDGEMENT_SENT", TODAY);
		end(id, ClockKind.QUALIFICATION_LETTER, "QUALIFICATION_ANSWER_SENT", TODAY.plusDays(9));
		become(id, CaseStatus.QUALIFIED, "IMR");
		this.clock.putTo("2026-11-30T09:00:00");
		assertThat(text(open(id))).doesNotContain("A date was missed")
			.contains("Dates that are over")
			.contains("Done late We tell you by letter if your case is an IMR By November 27, 2026 "
					+ "We did this on November 29, 2026, 2 days late. We are sorry.")
			.contains("We did this on November 20, 2026, 5 days early.");
	}

	@Test
	void saysThatADateNoLongerCountsWhenTheCaseBecameAComplaint() {
		long id = receive(standard());
		end(id, ClockKind.DECISION_OVERALL, "MOVED_TO_COMPLAINT", TODAY);
		start(id, ClockKind.COMPLAINT_OUTCOME, TODAY, 30);
		become(id, CaseStatus.COMPLAINT, "COMPLAINT");
		assertThat(text(open(id))).contains("We are looking at your case as a complaint.")
			.contains("We tell you in a letter why your case is a complaint and not an IMR. By November 27, 2026")
			.contains("We send you our answer to your complaint. By December 20, 2026 30 days left")
			.contains("This date no longer counts since November 20, 2026: your case became a complaint.");
	}

	@Test
	void saysWhatThePlanOwes() {
		long id = receive(standard());
		become(id, CaseStatus.RECORDS_REQUESTED, "IMR");
		start(id, ClockKind.PLAN_RECORDS, TODAY, 3);
		assertThat(text(open(id))).contains("From your health plan It sends us your records")
			.contains("By November 23, 2026 3 days left");
		this.clock.putTo("2026-11-24T09:00:00");
		assertThat(text(open(id))).contains("Your plan is late. This is still to be done.")
			.doesNotContain("A date was missed");
	}

	@Test
	void marksTheEarlierOfTwoDecisionDates() {
		long id = receive(standard());
		become(id, CaseStatus.IN_REVIEW, "IMR");
		start(id, ClockKind.DECISION_AFTER_RECORDS, TODAY, 30);
		assertThat(text(open(id)))
			.contains("counted from the day your records came By December 20, 2026 30 days left "
					+ "Two dates run for the decision. This one comes first, so it counts.")
			.contains("We make the decision, as the independent doctors found. By December 20, 2026")
			.contains("We send you the decision of the independent doctors. By January 4, 2027")
			.doesNotContain("The decision is due by this date.");
	}

	@Test
	void asksForWhatIsMissing() {
		String page = text(open(receive(standard().with(new Completeness(TODAY, TODAY, null)))));
		assertThat(page).contains("We have your application, but something is missing.")
			.contains("From you This is missing in your application: the medical release, with your signature")
			.contains("Complete Not yet")
			.doesNotContain("Nothing right now");
		assertThat(text(open(receive(standard().with(new Completeness(null, null, null))))))
			.contains("These are missing in your application: the name of your health plan what the problem is");
	}

	@Test
	void putsThePhoneNumberFirstWhereItIsUrgent() {
		String page = open(receive(standard().urgent()));
		assertThat(page.indexOf("callbox__number")).isPositive().isLessThan(page.indexOf("id=\"awaited\""));
		assertThat(text(page)).contains("Urgent Your case is marked urgent.")
			.contains("By November 22, 2026 2 days left");
		assertThat(open(receive(standard()))).doesNotContain("callbox__number");
	}

	@Test
	void tellsMediCalMembersTheLastDayForAStateHearing() {
		String ahead = text(open(receive(standard().mediCal(StateHearing.NONE)
			.service("MRI", KindOfDispute.MEDICAL_NECESSITY, Appeal.decided(null, LocalDate.of(2026, 9, 1))))));
		assertThat(ahead).contains("The last day to ask for one is December 30, 2026. 40 days left "
				+ "That is 120 days after your plan's decision on your appeal, dated September 1, 2026.");
		String passed = text(open(receive(standard().mediCal(StateHearing.REQUESTED)
			.service("MRI", KindOfDispute.MEDICAL_NECESSITY, Appeal.decided(null, LocalDate.of(2026, 5, 23))))));
		assertThat(passed).contains("The last day to ask for one was September 20, 2026. If you had a good reason")
			.contains("You told us that you have asked for a hearing.");
		String open = text(open(receive(
				standard().mediCal(StateHearing.NONE).service("MRI", KindOfDispute.EXPERIMENTAL, Appeal.none()))));
		assertThat(open).contains("We do not know the date of such a decision.");
	}

	@Test
	void tellsTheHearingDayOfEachOfTwoServices() {
		String page = text(open(receive(standard().mediCal(StateHearing.NONE)
			.service("MRI of the knee", KindOfDispute.MEDICAL_NECESSITY,
					Appeal.decided(null, LocalDate.of(2026, 5, 23)))
			.service("Physical therapy", KindOfDispute.EXPERIMENTAL, Appeal.decided(null, LocalDate.of(2026, 9, 1))))));
		assertThat(page).containsSubsequence("For Physical therapy: The last day to ask for one is December 30, 2026.",
				"For MRI of the knee: The last day to ask for one was September 20, 2026.");
		assertThat(page).contains("MRI of the knee Medical necessity Physical therapy Experimental or investigational");
	}

	@ParameterizedTest
	@CsvSource({ "ONLINE, 'Online, on November 20, 2026, 10:15 AM Pacific time'",
			"MAIL, 'By mail, on November 20, 2026'", "FAX, 'By fax, on November 20, 2026'",
			"PHONE, 'By phone, on November 20, 2026'" })
	void saysHowTheApplicationCame(Channel channel, String said) {
		assertThat(text(open(receive(standard().by(channel))))).contains("Received " + said + " Complete")
			.contains("Health plan Sample Health Plan")
			.contains("Signed by Maria Alvarez on November 20, 2026, 10:15 AM Pacific time");
	}

	@Test
	void readsTheAnswersBackWithTheStatisticsButNotWhereToFindTheMember() {
		long id = receive(standard().answered("STORY", "CASEWORK", "{\"story\":\"They <b>said</b> no.\"}")
			.answered("STATISTICS", "STATISTICS", "{\"other\":\"own-words-about-myself\"}")
			.answered("CONTACT", "CASEWORK",
					"{\"street\":\"12 Hidden Lane\",\"elsewhere\":\"at my sister's\",\"dayPhone\":\"916-555-0123\"}"));
		assertThat(open(id)).doesNotContain("no.</").doesNotContain("own-words-about-myself");
		String page = application(id);
		assertThat(page).contains("They &lt;b&gt;said&lt;/b&gt; no.")
			.doesNotContain("12 Hidden Lane")
			.doesNotContain("my sister")
			.doesNotContain("916-555-0123")
			.contains("own-words-about-myself");
		assertThat(text(page)).contains("Your address and how to reach you are not shown here, to keep you safe.");
	}

	@Test
	void saysSoWhereNothingWasAnswered() {
		assertThat(text(application(receive(standard())))).contains("No answers were sent with this application.");
	}

	@Test
	void tellsWhatHasHappenedWithoutNames() {
		long id = receive(standard());
		note(id, "NURSE", "CASE_OPENED", "2026-11-20T11:00:00", 1);
		note(id, "NURSE", "CASE_ASSIGNED", "2026-11-20T11:05:00", 1);
		note(id, "NURSE", "SOMETHING_INTERNAL", "2026-11-20T11:06:00", 1);
		note(id, "ANALYST", "CASE_ASSIGNED", "2026-11-20T12:05:00", 1);
		String page = open(id);
		assertThat(text(page)).contains(
				"What has happened A person at the Help Center took on your case. November 20, 2026, 11:05 AM Pacific time "
						+ "We received your application. November 20, 2026, 10:15 AM Pacific time");
		assertThat(page).doesNotContain("Noor Whitfield").doesNotContain("SOMETHING").doesNotContain("staff/4");
	}

	@Test
	void tellsWhoHasOpenedTheCaseByRoleAndDay() {
		long id = receive(standard());
		assertThat(text(open(id))).contains("Nobody at the Help Center has opened your case yet.")
			.contains("Nobody has used your return code before now.");
		note(id, "NURSE", "CASE_OPENED", "2026-11-20T11:00:00", 30);
		note(id, "ATTORNEY", "CASE_OPENED", "2026-11-21T23:30:00", 1);
		assertThat(text(open(id))).contains("A lawyer November 21, 2026, at 11:30 PM "
				+ "A nurse November 20, 2026, 30 times, between 11:00 AM and 11:29 AM "
				+ "Opened with your return code November 20, 2026, at 10:15 AM");
	}

	@Test
	void showsNoMoreThanFiftyOfHundredsOfReadingsWithAsManyStatements() {
		long id = receive(standard());
		open(id);
		long before = this.statements.count();
		open(id);
		long few = this.statements.count() - before;
		for (int day = 0; day < 60; day++) {
			note(id, "ANALYST", "CASE_OPENED", TODAY.plusDays(day) + "T09:00:00", 12);
		}
		before = this.statements.count();
		String page = open(id);
		assertThat(this.statements.count() - before).isEqualTo(few).isLessThanOrEqualTo(11);
		assertThat(page.split("12 times", -1)).hasSize(51);
		assertThat(text(page)).contains("January 18, 2027, 12 times")
			.contains("These are the latest. Call us if you want to know about earlier ones.");
	}

	@Test
	void asksTheDatabaseAsOftenForManyServicesAsForOne() {
		long one = receive(standard());
		ArrivingApplication application = standard();
		for (int n = 0; n < 10; n++) {
			application.service("Service " + n, KindOfDispute.MEDICAL_NECESSITY, Appeal.none());
		}
		long many = receive(application);
		open(one);
		long before = this.statements.count();
		open(one);
		long few = this.statements.count() - before;
		before = this.statements.count();
		open(many);
		assertThat(this.statements.count() - before).isEqualTo(few);
	}

	@Test
	void showsNothingOfAnyOtherCase() {
		receive(standard().of("Somebody", "Else").service("Secret surgery", KindOfDispute.OTHER, Appeal.none()));
		assertThat(open(receive(standard()))).doesNotContain("Somebody").doesNotContain("Secret surgery");
	}

	@Test
	void keepsTheReadingInTheRecord() {
		long id = receive(standard());
		open(id);
		application(id);
		assertThat(this.jdbc.sql("select deed || ' ' || role from audit_line where subject = ? order by number")
			.param("case/" + id)
			.query(String.class)
			.list()).isEqualTo(List.of("APPLICATION_RECEIVED MEMBER", "CASE_FOLLOWED MEMBER", "CASE_FOLLOWED MEMBER"));
	}

	@Test
	void isKeptByNoBrowser() {
		HttpResponse<String> answer = new Visitor(this.port).get("/test/case/" + receive(standard()));
		assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		assertThat(answer.body()).contains("<title>Your case");
	}

	private ArrivingApplication standard() {
		return ArrivingApplication.at(this.clock.instant());
	}

	private long receive(ArrivingApplication application) {
		return this.desk.receive(application).caseId();
	}

	private String application(long id) {
		return open("/test/case/" + id + "/application");
	}

	private String open(long id) {
		return open("/test/case/" + id);
	}

	private String open(String path) {
		HttpResponse<String> answer = new Visitor(this.port).get(path);
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

	private void become(long id, CaseStatus status, String track) {
		this.jdbc.sql("update imr_case set status = ?, track = ? where id = ?")
			.params(status.name(), track, id)
			.update();
	}

	private void end(long id, ClockKind kind, String event, LocalDate on) {
		this.jdbc.sql("update case_clock set ended_by = ?, ended_on = ? where case_id = ? and kind = ?")
			.params(event, on, id, kind.name())
			.update();
	}

	private void start(long id, ClockKind kind, LocalDate on, int days) {
		this.jdbc.sql("""
				insert into case_clock (case_id, kind, version, urgency, started_on, length_amount, length_unit, due_on)
				values (?, ?, 0, 'STANDARD', ?, ?, 'CALENDAR_DAYS', ?)""")
			.params(id, kind.name(), on, days, on.plusDays(days))
			.update();
	}

	/** So many deeds of one person, a minute after each other. */
	private void note(long id, String role, String deed, String pacific, int times) {
		this.jdbc.sql("""
				insert into audit_line (subject, number, at, ref, name, role, address, deed, detail, hash)
				select :subject, n + (select max(number) from audit_line where subject = :subject),
				  :at::timestamptz + (n - 1) * interval '1 minute', 'staff/4', 'Noor Whitfield', :role, null, :deed,
				  'staff/4', ''
				from generate_series(1, :times) n""")
			.param("subject", "case/" + id)
			.param("at", StoppedClock.pacific(pacific).toString())
			.param("role", role)
			.param("deed", deed)
			.param("times", times)
			.update();
		this.jdbc
			.sql("update audit_head set length = (select max(number) from audit_line where subject = :subject) "
					+ "where subject = :subject")
			.param("subject", "case/" + id)
			.update();
	}

	/** What a reader reads. */
	private static String text(String page) {
		return page.replaceAll("(?s)<script.*?</script>", "")
			.replaceAll("<[^>]*>", " ")
			.replace("&#39;", "'")
			.replaceAll("\\s+", " ")
			.replaceAll(" ([,:.])", "$1");
	}

}
