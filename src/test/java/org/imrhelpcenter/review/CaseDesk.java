package org.imrhelpcenter.review;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.ReceptionDesk;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One case on the desk of a test, and people of each role who act on it.
 */
@TestComponent
class CaseDesk {

	private final ReceptionDesk reception;

	private final StoppedClock clock;

	private final JdbcClient jdbc;

	private final ServletWebServerApplicationContext house;

	private final Map<Role, Visitor> visitors = new EnumMap<>(Role.class);

	private String number = "";

	CaseDesk(ReceptionDesk reception, StoppedClock clock, JdbcClient jdbc, ServletWebServerApplicationContext house) {
		this.reception = reception;
		this.clock = clock;
		this.jdbc = jdbc;
		this.house = house;
	}

	/** A standard case that meets every requirement, received on November 2, 2026. */
	void receive() {
		at("2026-11-02T09:00:00");
		receive(ArrivingApplication.at(this.clock.instant()));
	}

	void receive(ArrivingApplication application) {
		this.number = this.reception.receive(application).number().text();
	}

	/** Goes to a local time in California. Nobody stays signed in for so long. */
	void at(String local) {
		this.clock.putTo(local);
		this.visitors.clear();
	}

	ArrivingApplication application() {
		return ArrivingApplication.at(this.clock.instant());
	}

	Visitor as(Role role) {
		return this.visitors.computeIfAbsent(role, (each) -> Workbench.People.signIn(this.jdbc, port(), each));
	}

	/** Opens the page of an act, and sends it with the version that is current. */
	HttpResponse<String> act(Role role, String path, String... fields) {
		as(role).get(path("/" + path));
		List<String> sent = new ArrayList<>(List.of(fields));
		sent.addAll(List.of("version", version()));
		return as(role).post(path("/" + path), sent.toArray(String[]::new));
	}

	/** Opens the page of an act, and sends it as if somebody else had been faster. */
	HttpResponse<String> actTooLate(Role role, String path, String... fields) {
		String page = as(role).get(path("/" + path)).body();
		this.jdbc.sql("update imr_case set version = version + 1 where number = ?").param(this.number).update();
		List<String> sent = new ArrayList<>(List.of(fields));
		sent.addAll(List.of("version", hidden(page, "version")));
		return as(role).post(path("/" + path), sent.toArray(String[]::new));
	}

	/** The page of the case, as this role sees it. */
	String page(Role role) {
		return as(role).get(path("")).body();
	}

	String path(String act) {
		return "/staff/cases/" + this.number + act;
	}

	String number() {
		return this.number;
	}

	long id() {
		return Long.parseLong(one("select id::text from imr_case where number = ?"));
	}

	String version() {
		return one("select version::text from imr_case where number = ?");
	}

	String status() {
		return one("select status from imr_case where number = ?");
	}

	String track() {
		return one("select track from imr_case where number = ?");
	}

	/** Puts the case where it stands, past the acts that lead there. */
	void stands(String status, String track) {
		this.jdbc.sql("update imr_case set status = ?, track = ? where number = ?")
			.params(status, track, this.number)
			.update();
	}

	/**
	 * The letters that acts prepared and nobody discarded, such as
	 * {@code QUALIFIED MEMBER}.
	 */
	List<String> letters() {
		return this.jdbc.sql("""
				select l.kind || ' ' || l.recipient from letter l join imr_case c on c.id = l.case_id
				where c.number = ? and l.kind <> 'ACKNOWLEDGEMENT' and l.state <> 'DISCARDED'
				order by l.id""").param(this.number).query(String.class).list();
	}

	/** Looks at a letter that waits as a draft, approves it and mails it. */
	void send(String kind, String recipient) {
		String letter = this.jdbc.sql("""
				select id::text from letter where case_id = ? and kind = ? and recipient = ? and state = 'DRAFT'""")
			.params(id(), kind, recipient)
			.query(String.class)
			.single();
		String page = as(Role.ANALYST).get(path("/letters/" + letter)).body();
		as(Role.ANALYST).post(path("/letters/" + letter + "/approval"), "seen", hidden(page, "seen"));
		as(Role.INTAKE).get("/staff/letters");
		as(Role.INTAKE).post("/staff/letters/mailing", "letter", letter, "confirmed", "yes");
	}

	/** What was recorded, oldest first, such as {@code WAIVER GRANTED}. */
	List<String> acts() {
		return this.jdbc.sql("""
				select a.act || ' ' || a.outcome from case_act a join imr_case c on c.id = a.case_id
				where c.number = ? order by a.id""").param(this.number).query(String.class).list();
	}

	/** More fields behind these. */
	static String[] and(String[] fields, String... more) {
		return Stream.concat(Arrays.stream(fields), Arrays.stream(more)).toArray(String[]::new);
	}

	/** Lets a clock have been met on a day. */
	void meets(String kind, String by, String on) {
		this.jdbc.sql("update case_clock set ended_by = ?, ended_on = ?::date where case_id = ? and kind = ?")
			.params(by, on, id(), kind)
			.update();
	}

	/** A clock, such as {@code 2026-11-09 open} or {@code 2026-11-09 met}. */
	String clock(String kind) {
		return this.jdbc
			.sql("""
					select k.due_on || ' ' || coalesce(k.ended_by, 'open') from case_clock k join imr_case c on c.id = k.case_id
					where c.number = ? and k.kind = ?""")
			.params(this.number, kind)
			.query(String.class)
			.optional()
			.orElse("none");
	}

	/** On which day a clock ended. */
	String endedOn(String kind) {
		return this.jdbc.sql("select k.ended_on::text from case_clock k where k.case_id = ? and k.kind = ?")
			.params(id(), kind)
			.query(String.class)
			.single();
	}

	private String one(String sql) {
		return this.jdbc.sql(sql).param(this.number).query(String.class).single();
	}

	private int port() {
		return this.house.getWebServer().getPort();
	}

	/** What a hidden field of a page holds. */
	static String hidden(String page, String name) {
		Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
		if (!found.find()) {
			throw new AssertionError("There is no " + name);
		}
		return found.group(1);
	}

}
