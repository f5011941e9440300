package org.imrhelpcenter.assistants;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.imrhelpcenter.Colleagues;
import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.HelpDesk.Member;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.certifications.Certifications;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.documents.SampleFiles;
import org.imrhelpcenter.intake.SomebodyActs;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Signer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
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

	/** An administrator's acts on accounts would reach the colleagues who ask next. */
	private static final String NOBODY = "999999999";

	@Autowired
	HelpDesk desk;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping pages;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Documents documents;

	@Autowired
	Certifications certifications;

	@Autowired
	Assistants assistants;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void nobodyReachesACaseThatIsSomebodyElses() throws IOException {
		Foreign theirs = foreign();
		Member foreign = theirs.member();
		Map<String, Visitor> people = people();
		people.put("an assistant whose access has ended", ended(foreign));
		people.putAll(formerOnes(foreign));
		List<Address> addresses = addresses(theirs);
		assertThat(addresses).hasSizeGreaterThan(150);
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

	@Test
	void whatEndedIsToldInTheSameWordsAtEveryAddress() throws IOException {
		Foreign theirs = foreign();
		Visitor assistant = ended(theirs.member());
		List<Address> helped = addresses(theirs).stream()
			.filter((address) -> address.path().matches("/assist/.*" + theirs.member().number() + ".*"))
			.toList();
		assertThat(helped).hasSizeGreaterThan(6);
		assertThat(helped).allSatisfy((address) -> assertThat(address.ask(assistant).body()).as("" + address)
			.contains("Your access has ended"));
	}

	@Test
	void eachRoleOfTheHelpCenterDoesItsOwnActsAlone() throws IOException {
		Foreign theirs = foreign();
		Map<Role, Visitor> staff = new EnumMap<>(Role.class);
		for (Role role : Role.values()) {
			staff.put(role, opened(Colleagues.signIn(this.jdbc, this.desk.port(), role), "/staff/password"));
		}
		List<Act> acts = acts(theirs);
		String state = state(theirs.member());
		List<String> wrong = new ArrayList<>();
		acts.forEach((act) -> staff.forEach((role, visitor) -> {
			boolean theirOwn = act.roles().contains(role);
			if (theirOwn && !act.address().get()) {
				return;
			}
			int status = act.address().ask(visitor).statusCode();
			if (theirOwn ? status != 200 : status != 403 && status != 404) {
				wrong.add(role + (theirOwn ? " may: " : " may not: ") + act.address() + " answered " + status);
			}
		}));
		assertThat(wrong).isEmpty();
		assertThat(state(theirs.member())).isEqualTo(state);
		assertThat(this.certifications.of(this.desk.sheet(theirs.member()))).allMatch((each) -> each.seenAt() == null);
	}

	/** What only some may do: every act on a case, and the pages around it. */
	private static List<Act> acts(Foreign theirs) {
		String at = "/staff/cases/" + theirs.member().number();
		Set<Role> casework = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));
		Set<Role> keepers = EnumSet.of(Role.ADMINISTRATOR);
		Set<Role> watchers = EnumSet.of(Role.NURSE, Role.SUPERVISOR, Role.DIRECTOR);
		Set<Role> judges = EnumSet.of(Role.ANALYST, Role.ATTORNEY);
		List<Act> acts = new ArrayList<>();
		for (String page : List.of("", "/authority", "/certifications", "/messages", "/documents/" + theirs.document(),
				"/copy", "/cover-sheet")) {
			acts.add(new Act(new Address(true, at + page), casework));
		}
		List.of("/staff/search", "/staff/tasks", "/staff/messages", "/staff/scans", "/staff/intake")
			.forEach((page) -> acts.add(new Act(new Address(true, page), casework)));
		acts.add(new Act(new Address(true, "/staff/scans/" + theirs.scan()), casework));
		acts.add(new Act(new Address(true, "/staff/scans/" + theirs.scan() + "/download"), casework));
		acts.add(new Act(new Address(false, "/staff/scans/" + theirs.scan() + "/filing"), casework));
		List.of("/staff/people", "/staff/people/new", "/staff/audit", "/staff/texts", "/staff/outbox")
			.forEach((page) -> acts.add(new Act(new Address(true, page), keepers)));
		acts.add(new Act(new Address(true, "/staff/alarms"), EnumSet.of(Role.INTAKE, Role.SUPERVISOR, Role.DIRECTOR)));
		for (org.imrhelpcenter.cases.Act act : org.imrhelpcenter.cases.Act.values()) {
			if (act != org.imrhelpcenter.cases.Act.AUTHORITY) {
				acts.add(new Act(new Address(true, at + "/" + act.path()), rolesOf(act)));
				acts.add(new Act(new Address(false, at + "/" + act.path()), rolesOf(act)));
			}
		}
		acts.add(new Act(new Address(false, at + "/certifications/" + theirs.certification() + "/inspection"),
				watchers));
		acts.add(new Act(new Address(false, at + "/authority/" + theirs.help()), judges));
		acts.add(new Act(new Address(false, at + "/authority/death"), judges));
		acts.add(new Act(new Address(false, at + "/assignment"), casework));
		acts.add(new Act(new Address(false, at + "/authority/" + theirs.help() + "/end"), casework));
		return acts;
	}

	/** Nobody is named as a deputy of the director here. */
	private static Set<Role> rolesOf(org.imrhelpcenter.cases.Act act) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		for (Role role : Role.values()) {
			if (act.isFor(new Viewer(Viewer.Kind.STAFF, 1L, "Somebody", role, null))) {
				roles.add(role);
			}
		}
		return (act == org.imrhelpcenter.cases.Act.ADOPTION) ? EnumSet.of(Role.DIRECTOR) : roles;
	}

	/** A case with everything that an address may name. */
	private Foreign foreign() throws IOException {
		Member member = this.desk.member(ArrivingApplication.at(this.clock.instant()).of(SECRET, SECRET + "son"));
		long help = this.desk.names(member, "stranger@example.org", null);
		String subject = "case/" + member.caseId();
		long document = this.documents
			.attach(subject, SECRET + ".pdf", new ByteArrayInputStream(SampleFiles.pdf()), Viewer.member(null).actor())
			.id();
		this.jdbc.sql("update document set state = 'CLEAN' where id = ?").param(document).update();
		this.certifications.ask(Viewer.follower(member.caseId(), null), this.desk.sheet(member), SECRET,
				"ward@example.org", Locale.ENGLISH);
		UUID certification = this.jdbc.sql("select id from certification where case_id = ?")
			.param(member.caseId())
			.query(UUID.class)
			.single();
		return new Foreign(member, help, document, certification, scan());
	}

	/** Somebody's papers, which nobody has filed yet. */
	private UUID scan() {
		Visitor clerk = opened(Colleagues.signIn(this.jdbc, this.desk.port(), Role.INTAKE), "/staff/scans");
		clerk.upload("/staff/scans/documents", Map.of(SECRET + ".txt", SampleFiles.text("No code here.")));
		UUID scan = this.jdbc.sql("select id from incoming_scan order by held_at desc limit 1")
			.query(UUID.class)
			.single();
		this.jdbc
			.sql("""
					update document set state = 'CLEAN' where folder_id = (select id from document_folder where owner = ?)""")
			.param("scan/" + scan)
			.update();
		return scan;
	}

	private Visitor ended(Member foreign) {
		long id = this.desk.names(foreign, "ended@example.org", null);
		Visitor assistant = this.desk.signedIn("ended@example.org");
		this.desk.accepts(assistant, id);
		assertThat(assistant.get("/assist/cases/" + foreign.number()).body()).contains(SECRET);
		this.assistants.end(Viewer.follower(foreign.caseId(), null), this.desk.sheet(foreign), id);
		return opened(assistant, "/assist/cases");
	}

	/** All of these were part of the case, or asked to be, and are not any more. */
	private Map<String, Visitor> formerOnes(Member foreign) {
		Map<String, Visitor> former = new LinkedHashMap<>();
		long declined = this.desk.names(foreign, "declined@example.org", null);
		Visitor assistant = this.desk.signedIn("declined@example.org");
		assistant.get("/assist/requests/" + declined);
		assertThat(assistant.post("/assist/requests/" + declined + "/refusal").statusCode()).isEqualTo(302);
		former.put("an assistant who declined", opened(assistant, "/assist/cases"));
		long expired = this.desk.names(foreign, "expired@example.org", null);
		former.put("an assistant who did not answer",
				opened(this.desk.signedIn("expired@example.org"), "/assist/cases"));
		this.jdbc.sql("update assistance set expired_at = now() where id = ?").param(expired).update();
		long last = this.desk.names(foreign, "last@example.org", LegalDay.of(this.clock.instant()).plusDays(9));
		Visitor until = this.desk.signedIn("last@example.org");
		this.desk.accepts(until, last);
		assertThat(until.get("/assist/cases/" + foreign.number()).body()).contains(SECRET);
		this.jdbc.sql("update assistance set ends_on = ends_on - 10 where id = ?").param(last).update();
		former.put("an assistant whose last day is over", opened(until, "/assist/cases"));
		Visitor parent = opened(this.desk.follows(foreign), "/track/case");
		assertThat(parent.get("/track/case").body()).contains(SECRET);
		this.jdbc.sql("update imr_case set code_until = '2026-01-01' where id = ?").param(foreign.caseId()).update();
		former.put("a parent whose child is of age", opened(parent, "/"));
		return former;
	}

	/** Those who work on cases may read all of them; what they may not do is below. */
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
		Member walt = this.desk.member(ArrivingApplication.at(this.clock.instant())
			.signedBy(Signer.LEGAL_REPRESENTATIVE)
			.answered("WHO", "CASEWORK", "{\"who\":\"LEGAL_REPRESENTATIVE\"}")
			.answered("AUTHORITY", "CASEWORK",
					"""
							{"name":"Ann Cole","why":"He had a stroke.","kind":"POWER_OF_ATTORNEY","email":"cole@example.org"}"""));
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(new SomebodyActs(walt.caseId())));
		people.put("a representative whose papers nobody has looked at",
				opened(this.desk.signedIn("cole@example.org"), "/assist/cases"));
		people.put("an administrator",
				opened(Colleagues.signIn(this.jdbc, this.desk.port(), Role.ADMINISTRATOR), "/staff"));
		Visitor applicant = opened(this.desk.visitor(), "/apply");
		applicant.post("/apply");
		people.put("an applicant", opened(applicant, "/apply/urgency"));
		return people;
	}

	private static Visitor opened(Visitor visitor, String path) {
		visitor.get(path);
		return visitor;
	}

	private List<Address> addresses(Foreign theirs) {
		List<Address> addresses = new ArrayList<>();
		for (RequestMappingInfo info : this.pages.getHandlerMethods().keySet()) {
			var methods = info.getMethodsCondition().getMethods();
			assertThat(methods).as("asked for below").isSubsetOf(RequestMethod.GET, RequestMethod.POST);
			for (String pattern : new TreeSet<>(info.getPatternValues())) {
				String path = theirs.in(pattern);
				if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
					addresses.add(new Address(true, path));
				}
				if (methods.contains(RequestMethod.POST)) {
					addresses.add(new Address(false, path));
				}
			}
		}
		addresses.sort(Comparator.comparing((address) -> !address.get() && address.leaves()));
		return addresses;
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

	private record Act(Address address, Set<Role> roles) {
	}

	/** Somebody else's case, and the ids of what is in it. */
	private record Foreign(Member member, long help, long document, UUID certification, UUID scan) {

		String in(String pattern) {
			String id = "\\{id(:[^{}]*(\\{[^}]*})?)?}";
			return pattern.replaceAll("\\{number[^}]*}", this.member.number())
				.replaceAll("/people/" + id, "/people/" + NOBODY)
				.replaceAll("/documents/" + id, "/documents/" + this.document)
				.replaceAll(id, String.valueOf(this.help))
				.replaceAll("\\{certification:[^{}]*\\{[^}]*}}", this.certification.toString())
				.replaceAll("\\{scan:[^{}]*\\{[^}]*}}", this.scan.toString())
				.replaceAll("\\{token(:[^{}]*(\\{[^}]*})?)?}", "a-token-that-nobody-was-ever-given")
				.replaceAll("\\{\\w+(:[^{}]*(\\{[^}]*})?)?}", String.valueOf(this.member.caseId()));
		}

	}

	private record Address(boolean get, String path) {

		/** These may end the session that the rest is asked for with: they come last. */
		boolean leaves() {
			return this.path.matches(".*/(leave|sign-out|sign-in|password)")
					|| this.path.matches("/(track|assist)(/code|/printed)?");
		}

		HttpResponse<String> ask(Visitor visitor) {
			return this.get ? visitor.get(this.path)
					: visitor.post(this.path, "version", "0", "to", "me", "name", "Somebody", "agree", "YES", "text",
							"x", "finding", "VERIFIED", "relationship", "x", "urgency", "STANDARD", "note", "x",
							"diedOn.month", "1", "diedOn.day", "2", "diedOn.year", "2026");
		}

	}

}
