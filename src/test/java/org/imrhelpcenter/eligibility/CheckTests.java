package org.imrhelpcenter.eligibility;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.rules.DenialReason;
import org.imrhelpcenter.rules.Eligibility;
import org.imrhelpcenter.rules.Recommendation;
import org.imrhelpcenter.rules.Sentence;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The public check over HTTP: every answer gets advice, only the impossible is sent back,
 * and nothing is kept.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import(StoppedClock.InPlace.class)
class CheckTests {

	private static final String APPLY = "Apply with these answers";

	@LocalServerPort
	int port;

	@Autowired
	StoppedClock clock;

	@Autowired
	Checks checks;

	@Autowired
	Texts texts;

	@Autowired
	JdbcClient jdbc;

	private Visitor visitor;

	@BeforeEach
	void someone() {
		this.clock.putTo("2026-11-20T10:15:00");
		this.visitor = new Visitor(this.port);
		assertThat(this.visitor.get("/check").statusCode()).isEqualTo(200);
	}

	@Test
	void saysToAskNow() {
		assertThat(check("coverage", "LICENSED_PLAN", "mediCal", "NO", "reasons", "NOT_MEDICALLY_NECESSARY", "filed",
				"YES", "filedOn", "2026-09-01", "decided", "YES", "decidedOn", "2026-10-01"))
			.contains("You can ask for an IMR now", "Last day to ask for an IMR", "April 1, 2027", "132 days left",
					"By November 27, 2026", APPLY)
			.doesNotContain("State Hearing ended", "1-800-743-8525");
	}

	@Test
	void saysThatThePlanHadItsTime() {
		assertThat(check("coverage", "LICENSED_PLAN", "reasons", "NOT_AN_EMERGENCY", "filed", "YES", "filedOn",
				"2026-10-21", "decided", "NO"))
			.contains("You can ask for an IMR now", "had its time", "The plan&#39;s time to answer ends",
					"Your six months to ask for an IMR have not begun");
	}

	@Test
	void saysThatNoAppealIsNeededForAnExperimentalTreatment() {
		assertThat(check("coverage", "LICENSED_PLAN", "reasons", "EXPERIMENTAL", "filed", "NO"))
			.contains("You can ask for an IMR now", "you do not have to appeal to the plan first");
	}

	@Test
	void saysOnWhichDayWaitingEnds() {
		assertThat(check("coverage", "LICENSED_PLAN", "reasons", "NOT_MEDICALLY_NECESSARY", "filed", "YES", "filedOn",
				"2026-11-10", "decided", "NO"))
			.contains("Your plan still has time to answer, until December 10, 2026",
					"On December 10, 2026 the plan&#39;s 30 days end", "20 days left", "Can it not wait?", APPLY);
	}

	@Test
	void saysHowToAppealFirst() {
		assertThat(check("coverage", "LICENSED_PLAN", "reasons", "NOT_MEDICALLY_NECESSARY", "filed", "NO")).contains(
				"First, file an appeal with your plan", "the plan&#39;s time to answer ends on December 20, 2026",
				"Can it not wait?", APPLY);
	}

	@Test
	void saysThatItIsAComplaint() {
		assertThat(check("coverage", "LICENSED_PLAN", "reasons", "BILLING_OR_COPAY", "filed", "NO"))
			.contains("We can look at this as a complaint", "not a medical one", APPLY);
		assertThat(check("coverage", "LICENSED_PLAN", "mediCal", "YES", "reasons", "NOT_MEDICALLY_NECESSARY", "filed",
				"YES", "decided", "YES", "decidedOn", "2026-10-01", "hearing", "HELD"))
			.contains("We can look at this as a complaint", "There was a State Hearing about this", APPLY)
			.doesNotContain("Last day to ask for a State Hearing");
	}

	@ParameterizedTest
	@CsvSource({ "MEDICARE", "SELF_INSURED", "DEPARTMENT_OF_INSURANCE", "WORKERS_COMPENSATION",
			"MEDI_CAL_FEE_FOR_SERVICE" })
	void saysWhoElseMayHelp(CoverageReply coverage) {
		String page = check("coverage", coverage.name(), "mediCal", "NO");
		String agency = this.jdbc.sql("select name from agency where coverage = ?")
			.param(coverage.name())
			.query(String.class)
			.single();
		assertThat(page).contains("Another office may be the right one", "Who may be able to help",
				agency.replace("'", "&#39;"), "href=\"tel:", "Free help from people", APPLY);
	}

	@Test
	void neverTurnsAwayWhoHasMedicareAndMediCal() {
		assertThat(check("coverage", "MEDICARE", "mediCal", "YES", "reasons", "NOT_MEDICALLY_NECESSARY", "filed", "YES",
				"decided", "YES", "decidedOn", "2026-10-01", "hearing", "NONE"))
			.contains("You can ask for an IMR now");
		assertThat(check("coverage", "MEDICARE")).contains("Do you have Medi-Cal, too?");
		assertThat(check("coverage", "MEDICARE", "mediCal", "NO")).doesNotContain("Do you have Medi-Cal, too?");
	}

	@Test
	void findsOutTheRestWhereNothingWasAnswered() {
		String page = check();
		assertThat(page).contains("Ask now. We find out the rest", "What is still open",
				"We do not know who oversees the health plan", "We do not know why the plan said no",
				"If you do not know if there was one, do not wait", "Not answered", APPLY);
	}

	@Test
	void showsTheNumberFirstWhereItIsUrgent() {
		String page = check("urgent", "YES", "coverage", "LICENSED_PLAN", "reasons", "NOT_MEDICALLY_NECESSARY", "filed",
				"NO");
		assertThat(page).contains("It is urgent: call us and ask now", "1-877-688-9891", "call 911 first");
		String main = page.substring(page.indexOf("<main"));
		assertThat(main.indexOf("1-888-466-2219")).isLessThan(main.indexOf("<h1"));
		String perhaps = check("urgent", "NOT_SURE");
		assertThat(perhaps.substring(perhaps.indexOf("<main"), perhaps.indexOf("<h1"))).contains("1-888-466-2219",
				"911");
	}

	@Test
	void tellsWhoIsLateThatTheyCanStillAsk() {
		assertThat(check("coverage", "LICENSED_PLAN", "mediCal", "YES", "reasons", "NOT_MEDICALLY_NECESSARY", "filed",
				"YES", "decided", "YES", "decidedOn", "2026-02-10", "hearing", "NONE"))
			.contains("You can still ask. Tell us why it is late", "The six months ended", "August 10, 2026",
					"what kept you", "The time to ask for a State Hearing ended", "June 10, 2026",
					"With a good reason for being late you may still be able to ask", APPLY)
			.doesNotContain("days left", "Add the dates to my calendar");
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-27T12:00:00, 1 day left", "2026-02-28T23:59:00, Today is the last day",
			"2026-03-02T23:59:00, reaches us by March 2 2026", "2026-03-03T00:00:00, You can still ask" })
	void tellsPeopleTheLastDayOfTheSixMonths(String now, String told) {
		this.clock.putTo(now);
		assertThat(check("coverage", "LICENSED_PLAN", "reasons", "NOT_MEDICALLY_NECESSARY", "filed", "YES", "decided",
				"YES", "decidedOn", "2025-08-31")
			.replace(",", "")).contains("February 28 2026", told);
	}

	@Test
	void asksInTheConditionalWhereMediCalIsNotKnown() {
		String[] decided = { "coverage", "LICENSED_PLAN", "reasons", "EXPERIMENTAL", "decidedOn", "2026-10-01",
				"mediCal", "NOT_SURE" };
		assertThat(check(decided)).contains("If the patient has Medi-Cal: last day to ask for a State Hearing",
				"January 29, 2027");
	}

	@ParameterizedTest
	@CsvSource({ "filedOn, 2, 30, 2026, February has no day 30", "filedOn, 13, 1, 2026, not a month",
			"filedOn, 11, 21, 2026, in the future", "decidedOn, 11, 21, 2026, in the future",
			"decidedOn, 1, 1, 1989, 1990 or later", "decidedOn, 4, , 2026, Enter the day",
			"decidedOn, 4, 9, 26, four digits", "filedOn, x, 9, 2026, not a month" })
	void sendsBackDatesThatCannotBeAndKeepsAllThatWasTyped(String field, String month, @Nullable String day,
			String year, String told) {
		HttpResponse<String> answer = this.visitor.post("/check", "urgent", "NO", "coverage", "SELF_INSURED", "mediCal",
				"NOT_SURE", "reasons", "EXPERIMENTAL", "reasons", "OUT_OF_NETWORK", "filed", "YES", "decided", "YES",
				field + ".month", month, field + ".day", (day != null) ? day : "", field + ".year", year, "hearing",
				"WITHDRAWN");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(told, "There is a problem", "value=\"" + year + "\"", "href=\"#" + field);
		assertThat(checked(answer.body())).containsExactly("urgent=NO", "coverage=SELF_INSURED", "mediCal=NOT_SURE",
				"reasons=EXPERIMENTAL", "reasons=OUT_OF_NETWORK", "filed=YES", "decided=YES", "hearing=WITHDRAWN");
	}

	@Test
	void sendsBackALetterThatIsOlderThanTheAppeal() {
		List<String> fields = fields("filed", "YES", "filedOn", "2026-10-02", "decided", "YES", "decidedOn",
				"2026-10-01");
		HttpResponse<String> answer = this.visitor.post("/check", fields.toArray(String[]::new));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("before the day on which the appeal was filed");
		assertThat(this.visitor.post("/check/calendar", fields.toArray(String[]::new)).statusCode()).isEqualTo(422);
	}

	@ParameterizedTest
	@CsvSource({ "urgent, MAYBE", "coverage, UNKNOWN", "mediCal, yes", "reasons, X", "filed, NOT_KNOWN", "decided, 1",
			"hearing, ''''", "hearing, <script>" })
	void sendsBackAnswersThatWereNeverOffered(String name, String value) {
		HttpResponse<String> answer = this.visitor.post("/check", name, value);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Choose one of the answers shown.").doesNotContain("<script>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/check", "/check/calendar" })
	void answersWhatNobodyShouldSendWithAPage(String path) {
		assertThat(this.visitor.post(path, "filedOn", "x").statusCode()).isIn(400, 422);
		assertThat(this.visitor.post(path, "reasons[7]", "x").statusCode()).isEqualTo(400);
		assertThat(this.visitor.post(path, "filedOn.month.x", "x", "nothing", "\u0000").statusCode()).isEqualTo(200);
		assertThat(this.visitor.post(path, "urgent", "\u0000").statusCode()).isEqualTo(422);
		assertThat(this.visitor.post(path, "coverage", "x".repeat(600_000)).statusCode()).isEqualTo(413);
		assertThat(new Visitor(this.port).post(path).statusCode()).as("without its token").isEqualTo(403);
	}

	@Test
	void keepsNothing() {
		long before = rows();
		check("urgent", "YES", "coverage", "MEDICARE", "decidedOn", "2026-10-01");
		calendar("decidedOn", "2026-10-01");
		this.visitor.post("/check", "change", "yes", "urgent", "YES");
		assertThat(rows()).isEqualTo(before);
		assertThat(this.visitor.cookie("imr-form")).isPresent();
		assertThat(this.visitor.cookie("application")).isEmpty();
		assertThat(this.visitor.cookie("SESSION")).isEmpty();
		HttpResponse<String> answer = this.visitor.post("/check", "urgent", "YES");
		assertThat(answer.headers().allValues("Set-Cookie")).noneMatch((cookie) -> !cookie.startsWith("imr-form="));
		assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		assertThat(answer.uri().getQuery()).isNull();
		assertThat(answer.body()).doesNotContainPattern("(href|action)=\"[^\"]*(YES|urgent=)");
	}

	@Test
	void showsTheQuestionsAgainAsTheyWereAnswered() {
		String page = this.visitor
			.post("/check",
					fields("change", "yes", "urgent", "NO", "reasons", "NONE_GIVEN", "filed", "YES", "filedOn",
							"2026-09-01")
						.toArray(String[]::new))
			.body();
		assertThat(checked(page)).containsExactly("urgent=NO", "reasons=NONE_GIVEN", "filed=YES");
		assertThat(page).contains("name=\"filedOn.year\" value=\"2026\"").doesNotContain("There is a problem");
	}

	@Test
	void writesTheDatesForACalendar() throws IOException, ParserException {
		HttpResponse<String> answer = calendar("coverage", "LICENSED_PLAN", "mediCal", "YES", "decidedOn", "2026-10-01",
				"hearing", "NONE");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
		assertThat(answer.headers().firstValue("Content-Disposition"))
			.hasValue("attachment; filename=\"imr-dates.ics\"");
		Calendar calendar = read(answer);
		assertThat(calendar.validate().getEntries()).isEmpty();
		List<VEvent> events = calendar.getComponents("VEVENT");
		assertThat(events).extracting(CheckTests::day).containsExactly("20270401", "20270129");
		assertThat(events).extracting((event) -> event.getSummary().getValue())
			.containsExactly("Last day to ask for an Independent Medical Review",
					"Last day to ask for a State Hearing");
		assertThat(events).extracting((event) -> event.getUid().orElseThrow().getValue())
			.containsExactly("file-by-2027-04-01@imr-help-center", "state-hearing-by-2027-01-29@imr-help-center");
		assertThat(events).allSatisfy((event) -> assertThat(event.getAlarms())
			.extracting((alarm) -> alarm.getRequiredProperty(Property.TRIGGER).getValue())
			.containsExactly("-P6DT15H", "-PT15H"));
		assertThat(answer.body()).contains("DTSTAMP:20261120T181500Z", "DTSTART;VALUE=DATE:20270401", "\r\n")
			.doesNotContain("TZID", "VTIMEZONE", "LICENSED", "2026-10-01");
		assertThat(answer.body().lines()).allMatch((line) -> line.length() <= 75);
	}

	@Test
	void writesTheEndOfThePlansDaysAndNoDayThatIsOver() throws IOException, ParserException {
		Calendar waiting = read(calendar("coverage", "LICENSED_PLAN", "filed", "YES", "filedOn", "2026-11-10"));
		assertThat(waiting.<VEvent>getComponents("VEVENT")).extracting(CheckTests::day).containsExactly("20261210");
		Calendar hearingOver = read(calendar("mediCal", "YES", "decidedOn", "2026-05-23"));
		assertThat(hearingOver.<VEvent>getComponents("VEVENT")).extracting(CheckTests::day).containsExactly("20261123");
		HttpResponse<String> none = calendar("mediCal", "YES", "decidedOn", "2026-01-10");
		assertThat(none.statusCode()).isEqualTo(200);
		assertThat(none.body()).contains("What to do now");
	}

	/** Whatever is answered, every sentence of the advice is there. */
	@Test
	void hasWordsForEveryAdvice() {
		Random chance = new Random(17);
		List<Recommendation> seen = new ArrayList<>();
		for (int i = 0; i < 3_000; i++) {
			CheckPage page = drawn(chance);
			Eligibility checked = this.checks.check(page.facts(LocalDate.of(2026, 11, 20)));
			seen.add(checked.recommendation());
			Advice advice = Advice.of(checked, page, LocalDate.of(2026, 12, 20));
			KeyDates dates = KeyDates.of(checked, page);
			List<Sentence> said = new ArrayList<>(List.of(advice.title(), advice.lead()));
			said.addAll(advice.now());
			said.addAll(advice.open());
			said.addAll(dates.notes());
			dates.dates().forEach((date) -> {
				said.add(date.why());
				said.add(new Sentence(date.label(), List.of()));
			});
			dates.toKeep().forEach((date) -> said.add(new Sentence("eligibility.calendar." + date.kind(), List.of())));
			ReadBack.of(page, this.texts, Locale.ENGLISH)
				.forEach((line) -> said.add(new Sentence(line.question(), List.of())));
			assertThat(said).as(page.toString())
				.allSatisfy((sentence) -> assertThat(
						this.texts.say(Locale.ENGLISH, sentence.messageKey(), sentence.arguments().toArray()))
					.doesNotContain("??", "{"));
		}
		assertThat(seen).contains(Recommendation.values());
	}

	private static CheckPage drawn(Random chance) {
		return new CheckPage(one(chance, Reply.values()), one(chance, CoverageReply.values()),
				one(chance, Reply.values()), reasons(chance), one(chance, Reply.values()), date(chance),
				one(chance, Reply.values()), date(chance), one(chance, HearingReply.values()));
	}

	private static List<String> reasons(Random chance) {
		DenialReason[] all = DenialReason.values();
		return Stream.generate(() -> all[chance.nextInt(all.length)].name()).limit(chance.nextInt(3)).toList();
	}

	private static @Nullable String one(Random chance, Enum<?>[] values) {
		int at = chance.nextInt(values.length + 1);
		return (at < values.length) ? values[at].name() : null;
	}

	private static DateParts date(Random chance) {
		return chance.nextBoolean() ? DateParts.none()
				: DateParts.of(LocalDate.of(2026, 11, 20).minusDays(chance.nextInt(chance.nextBoolean() ? 30 : 300)));
	}

	private String check(String... answers) {
		HttpResponse<String> answer = this.visitor.post("/check", fields(answers).toArray(String[]::new));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).doesNotContain("??");
		return answer.body();
	}

	private HttpResponse<String> calendar(String... answers) {
		return this.visitor.post("/check/calendar", fields(answers).toArray(String[]::new));
	}

	/** Dates are written as {@code 2026-10-01} and sent in their three parts. */
	private static List<String> fields(String... answers) {
		List<String> fields = new ArrayList<>();
		for (int i = 0; i < answers.length; i += 2) {
			if (answers[i].endsWith("On")) {
				LocalDate date = LocalDate.parse(answers[i + 1]);
				fields.addAll(List.of(answers[i] + ".month", "" + date.getMonthValue(), answers[i] + ".day",
						"" + date.getDayOfMonth(), answers[i] + ".year", "" + date.getYear()));
			}
			else {
				fields.addAll(List.of(answers[i], answers[i + 1]));
			}
		}
		return fields;
	}

	/** What is ticked on the page, in its order. */
	private static List<String> checked(String page) {
		return Pattern
			.compile(
					"<input class=\"usa-(?:radio|checkbox)__input\"[^>]* name=\"(\\w+)\" value=\"(\\w+)\"[^>]* checked")
			.matcher(page)
			.results()
			.map((found) -> found.group(1) + "=" + found.group(2))
			.toList();
	}

	private static Calendar read(HttpResponse<String> answer) throws IOException, ParserException {
		return new CalendarBuilder().build(new StringReader(answer.body()));
	}

	private static String day(VEvent event) {
		return event.getRequiredProperty(Property.DTSTART).getValue();
	}

	/** All rows of all tables. */
	private long rows() {
		return this.jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
			.query(String.class)
			.list()
			.stream()
			.mapToLong((table) -> this.jdbc.sql("select count(*) from " + table).query(Long.class).single())
			.sum();
	}

}
