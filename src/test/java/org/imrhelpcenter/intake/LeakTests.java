package org.imrhelpcenter.intake;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import org.imrhelpcenter.Colleagues;
import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Somebody fills in every field, follows the case and writes; then everything that was
 * written meanwhile is searched for what they typed.
 */
@OverHttp
// The mail server of this test names whom it gets mail for.
@TestPropertySource(properties = "logging.level.com.icegreen=off")
@ExtendWith(OutputCaptureExtension.class)
class LeakTests {

	/** The columns of a case that are plain, because cases are found by them. */
	private static final Set<String> PLAIN = Set.of("imr_case.first_name", "imr_case.middle_name", "imr_case.last_name",
			"imr_case.name_on_plan_records", "imr_case.email", "imr_case.phones", "imr_case.plan_name",
			"imr_case.membership_number", "disputed_service.name", "case_participant.name",
			"case_participant.relationship", "search_term.term", "assistance.name", "assistance.email",
			"assistant.email");

	private static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

	private static final Pattern LINK = Pattern.compile("\\b(?:href|action|src)=\"([^\"#]+)");

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MovableClock clock;

	private final Markers typed = new Markers();

	private final Set<String> addresses = new LinkedHashSet<>();

	private Applicant applicant;

	@DynamicPropertySource
	static void mail(DynamicPropertyRegistry settings) {
		MAIL.start();
		settings.add("spring.mail.host", () -> "127.0.0.1");
		settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
		settings.add("imr.mail.from", () -> "help@example.gov");
		settings.add("imr.outbox.every", () -> "200ms");
		settings.add("imr.sign-in-codes.every", () -> "200ms");
	}

	@AfterAll
	static void closeTheMail() {
		MAIL.stop();
	}

	@BeforeEach
	void someone() {
		this.applicant = new Applicant(this.port);
	}

	@Test
	void nothingThatWasTypedLeavesTheDraftOrTheCase(CapturedOutput output) throws Exception {
		Instant start = Instant.now();
		fillInEverything();
		assertThat(this.typed.count()).as("fields that were filled in").isGreaterThan(25);
		assertThat(plainText()).as("columns while it is a draft").isEmpty();

		String code = this.applicant.code();
		assertThat(Applicant.leadsTo(this.applicant.sign())).isEqualTo("/apply/confirmation");
		String number = this.applicant.visitor.get("/apply/confirmation")
			.body()
			.replaceAll("(?s).*receipt__number\">([^<]+)<.*", "$1");
		Visitor member = follow(number, code);
		letSomebodyHelp(member, number);
		askADoctor(member);
		letters(member, number);

		assertThat(plainText().keySet()).as("columns of a case").isSubsetOf(PLAIN);
		for (MimeMessage mail : mails()) {
			String body = GreenMailUtil.getBody(mail);
			assertThat(this.typed.in(mail.getSubject() + body)).as("in an e-mail").isEmpty();
		}
		assertThat(output.getAll()).as("the log of this run").contains("Started");
		assertThat(this.typed.in(output.getAll())).as("in the log").isEmpty();
		assertThat(this.typed.in(String.join("\n", this.addresses))).as("in an address").isEmpty();
		assertThat(leftOnDisk(start)).as("in a temporary file").isEmpty();
		staffReadEverythingButStatistics(number);
	}

	/** Those who fill it in for somebody have fields of their own. */
	@ParameterizedTest
	@CsvSource({ "PARENT_OR_GUARDIAN, who", "ASSISTANT, helper", "LEGAL_REPRESENTATIVE, authority",
			"PERSONAL_REPRESENTATIVE, survivor" })
	void nothingThatOthersTypedLeavesTheDraft(String who, String page, CapturedOutput output) {
		this.applicant.start();
		page("/apply/urgency", "urgent", "NO");
		page("/apply/who", "who", who);
		if (!page.equals("who")) {
			page("/apply/" + page, "kind", "POWER_OF_ATTORNEY", "proof", "MAIL", "diedOn.month", "10", "diedOn.day",
					"2", "diedOn.year", "2026");
		}
		assertThat(this.typed.of("/apply/" + page).count()).isPositive();
		assertThat(plainText()).as("columns while it is a draft").isEmpty();
		assertThat(this.typed.in(output.getAll())).as("in the log").isEmpty();
		assertThat(this.typed.in(String.join("\n", this.addresses))).as("in an address").isEmpty();
	}

	private void fillInEverything() {
		this.applicant.start();
		page("/apply/urgency", "urgent", "YES", "grounds", "SEVERE_PAIN");
		page("/apply/who", "who", "MEMBER");
		page("/apply/patient", "birthDate.month", "4", "birthDate.day", "9", "birthDate.year", "1958", "gender",
				"FEMALE");
		page("/apply/contact", "writeByEmail", "YES", "interpreter", "YES");
		page("/apply/plan", "plan", "NOT_LISTED", "mediCal", "NO");
		page("/apply/plan-decision/1", "deed", "DENIED", "reasons", "NOT_MEDICALLY_NECESSARY");
		page("/apply/service/1");
		page("/apply/another-service/1", "another", "NO");
		page("/apply/what-happened");
		page("/apply/appeal/1", "filed", "NO");
		page("/apply/why-now");
		page("/apply/state-hearing", "hearing", "NONE");
		page("/apply/documents", "toFollow", "YES");
		handIn();
		page("/apply/statistics", "raceOrEthnicity", "WHITE");
	}

	/** A file whose name and content hold a word each. */
	private void handIn() {
		String name = this.typed.word("/apply/documents name", "text") + ".txt";
		byte[] content = this.typed.word("/apply/documents content", "text").getBytes(StandardCharsets.UTF_8);
		this.applicant.visitor.get("/apply/documents");
		HttpResponse<String> answer = this.applicant.visitor.upload("/apply/documents", Map.of(name, content),
				"toFollow", "YES", "seen", "0", "add", "yes");
		note(answer);
		assertThat(answer.statusCode()).isEqualTo(302);
	}

	/** Fills in a page if the way leads there. */
	private void page(String path, String... chosen) {
		HttpResponse<String> form = this.applicant.visitor.get(path);
		if (form.statusCode() == 302) {
			return;
		}
		note(form);
		HttpResponse<String> answer = this.applicant.send(path, this.typed.answers(path, form.body(), chosen));
		note(answer);
		assertThat(answer.statusCode()).as(path + " " + errors(answer.body())).isEqualTo(302);
	}

	private Visitor follow(String number, String code) {
		Visitor visitor = new Visitor(this.port);
		visitor.get("/track");
		note(visitor.post("/track", "number", number, "code", code, "birthDate.month", "4", "birthDate.day", "9",
				"birthDate.year", "1958"));
		note(visitor.get("/track/case"));
		note(visitor.get("/track/case/application"));
		HttpResponse<String> form = visitor.get("/track/case/messages");
		HttpResponse<String> answer = visitor.post("/track/case/messages",
				this.typed.answers("/track/case/messages", form.body()));
		note(answer);
		assertThat(answer.statusCode()).as("a message " + errors(answer.body())).isEqualTo(302);
		return visitor;
	}

	/** Part A by the member, and Part B by whoever the e-mail went to. */
	private void letSomebodyHelp(Visitor member, String number) {
		String at = "/track/case/assistants";
		String[] person = this.typed.answers(at + "/new", member.get(at + "/new").body());
		HttpResponse<String> consent = member.post(at + "/new", person);
		assertThat(consent.statusCode()).as("Part A " + errors(consent.body())).isEqualTo(200);
		sends(member, at + "/consent", this.typed.answers(at + "/consent", consent.body(),
				Stream.concat(Stream.of(person), Stream.of("agree", "YES")).toArray(String[]::new)));
		Visitor helper = new Visitor(this.port);
		String invitation = mailed("/assist/invitation/[\\w-]+");
		note(helper.get(invitation));
		sends(helper, invitation);
		note(helper.get("/assist/code"));
		sends(helper, "/assist/code", "digits", mailed("\\b\\d{6}\\b"));
		HttpResponse<String> list = helper.get("/assist/cases");
		note(list);
		Matcher request = Pattern.compile("/assist/requests/\\d+").matcher(list.body());
		assertThat(request.find()).isTrue();
		String form = helper.get(request.group()).body();
		sends(helper, request.group(), this.typed.answers("/assist/requests", form, "agree", "YES"));
		note(helper.get("/assist/cases/" + number));
	}

	private void askADoctor(Visitor member) {
		String at = "/track/case/certification";
		sends(member, at, this.typed.answers(at, member.get(at).body()));
		Visitor doctor = new Visitor(this.port);
		String link = mailed("/certify/[\\w-]+");
		HttpResponse<String> form = doctor.get(link);
		note(form);
		sends(doctor, link, this.typed.answers("/certify", form.body(), "kind", "URGENT", "grounds", "LOSS_OF_LIFE",
				"agree", "YES"));
	}

	/** Somebody asks for what is missing; the member and the one who helps read it. */
	private void letters(Visitor member, String number) {
		Visitor clerk = Colleagues.signIn(this.jdbc, this.port, Role.INTAKE);
		String at = "/staff/cases/" + number;
		String form = clerk.get(at + "/completeness").body();
		sends(clerk, at + "/completeness", "what", "INCOMPLETE", "missing", "RELEASE", "reasons",
				this.typed.word("/staff/completeness reasons", "text"), "version", hidden(form, "version"));
		Set<String> letters = new LinkedHashSet<>(Pattern.compile(Pattern.quote(at) + "/letters/\\d+(?=\")")
			.matcher(clerk.get(at).body())
			.results()
			.map((found) -> found.group())
			.toList());
		assertThat(letters).as("to the member and to the one who helps").hasSize(2);
		for (String letter : letters) {
			note(clerk.get(letter));
			sends(clerk, letter + "/note", "note", this.typed.word("/staff/letters note", "text"));
			sends(clerk, letter + "/approval", "seen", hidden(clerk.get(letter).body(), "seen"));
			assertThat(clerk.download(letter + "/pdf").statusCode()).isEqualTo(200);
		}
		HttpResponse<String> tracked = member.get("/track/case");
		note(tracked);
		Matcher own = Pattern.compile("/track/case/letters/\\d+").matcher(tracked.body());
		assertThat(own.find()).as("the member has a letter").isTrue();
		HttpResponse<String> read = member.get(own.group());
		note(read);
		assertThat(this.typed.of("/staff/").in(read.body())).as("what the member reads").hasSize(2);
		assertThat(member.download(own.group() + "/pdf").statusCode()).isEqualTo(200);
		assertThat(member.download("/track/case/archive").statusCode()).isEqualTo(200);
	}

	private static String hidden(String page, String name) {
		Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
		assertThat(found.find()).as(name).isTrue();
		return found.group(1);
	}

	private void sends(Visitor who, String path, String... fields) {
		HttpResponse<String> answer = who.post(path, fields);
		note(answer);
		assertThat(answer.statusCode()).as(path + " " + errors(answer.body())).isEqualTo(302);
	}

	/** What the latest e-mail says that says something like it. */
	private String mailed(String wanted) {
		Pattern pattern = Pattern.compile(wanted);
		return await().atMost(Duration.ofSeconds(30)).until(() -> {
			this.clock.forward(Duration.ofSeconds(1));
			Optional<String> found = Optional.empty();
			for (MimeMessage mail : MAIL.getReceivedMessages()) {
				Matcher words = pattern.matcher(mail.getContent().toString());
				found = words.find() ? Optional.of(words.group()) : found;
			}
			return found;
		}, Optional::isPresent).orElseThrow();
	}

	private void note(HttpResponse<String> answer) {
		this.addresses.add(answer.uri().toString());
		answer.headers().firstValue("Location").ifPresent(this.addresses::add);
		Matcher link = LINK.matcher(answer.body());
		while (link.find()) {
			this.addresses.add(link.group(1));
		}
	}

	/**
	 * Which columns of which tables hold words as they were typed, and of which fields.
	 */
	private Map<String, List<String>> plainText() {
		Map<String, List<String>> found = new TreeMap<>();
		List<String[]> columns = this.jdbc.sql("""
				select table_name, column_name from information_schema.columns
				where table_schema = 'public' and data_type in ('text', 'bytea', 'jsonb', 'character varying', 'ARRAY')
				order by 1, 2""").query((row, n) -> new String[] { row.getString(1), row.getString(2) }).list();
		for (String[] column : columns) {
			String all = String.join("\n", this.jdbc
				.sql("select " + column[1] + "::text from " + column[0] + " where " + column[1] + " is not null")
				.query(String.class)
				.list());
			List<String> fields = this.typed.in(all);
			if (!fields.isEmpty()) {
				found.put(column[0] + "." + column[1], fields);
			}
		}
		return found;
	}

	private MimeMessage[] mails() {
		// What was put in this moment is due in the next.
		this.clock.forward(Duration.ofSeconds(1));
		await().atMost(Duration.ofSeconds(20))
			.until(() -> this.jdbc.sql("select count(*) from outbox_message where state = 'QUEUED'")
				.query(Integer.class)
				.single() == 0);
		MimeMessage[] mails = MAIL.getReceivedMessages();
		assertThat(mails).as("e-mails").isNotEmpty();
		return mails;
	}

	/** Files that were written since, outside the database's own folder. */
	private List<String> leftOnDisk(Instant since) throws IOException {
		List<String> found = new ArrayList<>();
		Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
		try (Stream<Path> files = Files.walk(temporary, 1)) {
			for (Path file : files.filter(Files::isRegularFile).filter(Files::isReadable).toList()) {
				if (Files.getLastModifiedTime(file).toInstant().isAfter(since) && Files.size(file) < 5_000_000) {
					String content = Files.readString(file, StandardCharsets.ISO_8859_1);
					this.typed.in(content).forEach((field) -> found.add(file + ": " + field));
				}
			}
		}
		return found;
	}

	/** Every role goes wherever its pages lead, the case first. */
	private void staffReadEverythingButStatistics(String number) {
		Markers statistics = this.typed.of("/apply/statistics");
		assertThat(statistics.count()).isPositive();
		Set<String> read = new LinkedHashSet<>();
		for (Role role : Role.values()) {
			Visitor colleague = Colleagues.signIn(this.jdbc, this.port, role);
			Deque<String> ahead = new ArrayDeque<>(List.of("/staff/cases/" + number, "/staff"));
			Set<String> seen = new LinkedHashSet<>(ahead);
			while (!ahead.isEmpty() && seen.size() < 80) {
				HttpResponse<String> page = colleague.get(ahead.poll());
				read.addAll(this.typed.in(page.body()));
				assertThat(statistics.in(page.body())).as(role + " reads " + page.uri()).isEmpty();
				Matcher link = LINK.matcher(page.body());
				while (link.find()) {
					String to = link.group(1).replace("&amp;", "&");
					assertThat(this.typed.in(to)).as("in an address").isEmpty();
					if (to.startsWith("/staff") && !to.contains("sign-out") && seen.add(to)) {
						ahead.add(to);
					}
				}
			}
		}
		assertThat(read).as("what those who work on it read")
			.anyMatch((field) -> field.startsWith("/apply/what-happened"))
			.anyMatch((field) -> field.startsWith("/apply/service"));
	}

	private static List<String> errors(String html) {
		return Pattern.compile("usa-error-message\"[^>]*>([^<]+)")
			.matcher(html)
			.results()
			.map((one) -> one.group(1))
			.toList();
	}

}
