package org.imrhelpcenter.assistants;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.assistants.HelpDesk.Member;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every address of the site, asked for by every kind of person with a case that is
 * somebody else's: none of them is told a word of it, and none changes it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "imr.sign-in-codes.every=1d", "imr.outbox.every=1d" })
@WithDatabase
@Import({ MovableClock.InPlace.class, ReceptionDesk.class, HelpDesk.class })
class AccessMatrixTests {

	private static final String SECRET = "Zebrafinch";

	private static final String PASSWORD = "a long enough password";

	@Autowired
	HelpDesk desk;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping pages;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	@Test
	void nobodyReachesACaseThatIsSomebodyElses() {
		Member foreign = this.desk.member(ArrivingApplication.at(this.clock.instant()).of(SECRET, SECRET + "son"));
		long foreignHelp = this.desk.names(foreign, "stranger@example.org", null);
		Map<String, Visitor> people = people();
		List<Address> addresses = addresses(foreign, foreignHelp);
		assertThat(addresses).hasSizeGreaterThan(60);
		long before = deeds(foreign);
		String state = state(foreign);
		List<String> told = new ArrayList<>();
		people.forEach((who, visitor) -> addresses.forEach((address) -> {
			HttpResponse<String> answer = address.ask(visitor);
			if (answer.body().contains(SECRET) || answer.statusCode() == 500) {
				told.add(who + ": " + address + " answered " + answer.statusCode());
			}
		}));
		assertThat(told).isEmpty();
		assertThat(state(foreign)).isEqualTo(state);
		assertThat(deeds(foreign)).isEqualTo(before);
	}

	/** Whoever works on cases may see all of them: they are asked for elsewhere. */
	private Map<String, Visitor> people() {
		Map<String, Visitor> people = new LinkedHashMap<>();
		people.put("anybody", opened(this.desk.visitor(), "/"));
		Member own = this.desk.member(ArrivingApplication.at(this.clock.instant()));
		Visitor member = opened(this.desk.visitor(), "/track");
		member.post("/track", "number", own.number(), "code", own.code(), "birthDate.month", "2", "birthDate.day", "3",
				"birthDate.year", "1980");
		people.put("a member", opened(member, "/track/case"));
		long id = this.desk.names(own, "tom@example.org", null);
		Visitor assistant = this.desk.signedIn("tom@example.org");
		this.desk.accepts(assistant, id);
		people.put("an assistant", opened(assistant, "/assist/cases"));
		this.desk.names(own, "ann@example.org", null);
		people.put("an assistant without Part B", opened(this.desk.signedIn("ann@example.org"), "/assist/cases"));
		Visitor administrator = this.desk.visitor();
		this.jdbc.sql("""
				insert into staff_member (version, email, name, role, password_hash, session_round,
				  must_change_password, disabled, demonstration, added_at)
				values (0, 'admin@matrix.example', 'Pat Admin', :role, :hash, 0, false, false, false, now())""")
			.param("role", Role.ADMINISTRATOR.name())
			.param("hash", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD))
			.update();
		administrator.get("/staff/sign-in");
		administrator.post("/staff/sign-in", "email", "admin@matrix.example", "password", PASSWORD);
		people.put("an administrator", opened(administrator, "/staff"));
		return people;
	}

	private static Visitor opened(Visitor visitor, String path) {
		visitor.get(path);
		return visitor;
	}

	private List<Address> addresses(Member foreign, long help) {
		List<Address> addresses = new ArrayList<>();
		for (RequestMappingInfo info : this.pages.getHandlerMethods().keySet()) {
			var methods = info.getMethodsCondition().getMethods();
			for (String pattern : new TreeSet<>(info.getPatternValues())) {
				String path = pattern.replaceAll("\\{number[^}]*}", foreign.number())
					.replaceAll("\\{id(:[^{}]*(\\{[^}]*})?)?}", String.valueOf(help))
					.replaceAll("\\{certification:[^{}]*\\{[^}]*}}", UUID.randomUUID().toString())
					.replaceAll("\\{\\w+(:[^{}]*(\\{[^}]*})?)?}", String.valueOf(foreign.caseId()));
				if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
					addresses.add(new Address(true, path));
				}
				if (methods.contains(RequestMethod.POST) && !leaves(path)) {
					addresses.add(new Address(false, path));
				}
			}
		}
		return addresses;
	}

	/** These end the session that the rest is asked for with. */
	private static boolean leaves(String path) {
		return path.matches(".*/(leave|sign-out|sign-in|password)") || path.matches("/(track|assist)(/code|/printed)?")
				|| path.matches("/track/case/assistants/\\d+/end");
	}

	private long deeds(Member member) {
		return this.jdbc.sql("select count(*) from audit_line where subject = ?")
			.param("case/" + member.caseId())
			.query(Long.class)
			.single();
	}

	private String state(Member member) {
		return this.jdbc
			.sql("""
					select c.version || ' ' || (select string_agg(a.version || coalesce(a.ended_by, ''), ',') from assistance a
					  where a.case_id = c.id) from imr_case c where c.id = ?""")
			.param(member.caseId())
			.query(String.class)
			.single();
	}

	private record Address(boolean get, String path) {

		HttpResponse<String> ask(Visitor visitor) {
			return this.get ? visitor.get(this.path) : visitor.post(this.path, "version", "0", "to", "me", "name",
					"Somebody", "agree", "YES", "text", "x", "finding", "VERIFIED", "relationship", "x");
		}

	}

}
