package org.imrhelpcenter.tracking;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.Receipt;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.cases.ReturnCode;
import org.imrhelpcenter.correspondence.CaseMessages;
import org.imrhelpcenter.outbox.Outbox;
import org.imrhelpcenter.outbox.Undelivered;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.tracking.Followers.Follower;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * E-mail tells nobody who reads over a shoulder what it is about, and goes nowhere where
 * that would not be safe.
 */
@AtTheDoor
class SafeMailTests {

	private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

	/**
	 * A code, a day, a case number and a moment; a new text with more has to be added
	 * here.
	 */
	private static final Map<String, Integer> MAY_FILL_IN = Map.of("intake.mail.code.body", 2,
			"intake.mail.received.body", 2, "intake.mail.sign.body", 1, "intake.mail.keyed.body", 1,
			"intake.mail.keyed.unborn", 1, "tracking.mail.code.body", 1, "certifications.mail.body", 1);

	/** A link without a name in it, or a code. */
	private static final String WITH_A_LINK = "assistants.mail.";

	private static final List<String> MARKERS = List.of("Xochitlmarker", "Zarzuelamarker", "Quokkaplan", "Wombatscan",
			"Storymarker", "Groundmarker", "Messagemarker", "Answermarker", "Streetmarker", "1980", "555-0177",
			"marker@", "M-1");

	@Autowired
	Followers followers;

	@Autowired
	ReceptionDesk desk;

	@Autowired
	Cases cases;

	@Autowired
	CaseMessages messages;

	@Autowired
	LostCodes lost;

	@Autowired
	Outbox outbox;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	private Viewer nurse;

	@BeforeEach
	void prepare() {
		this.clock.putTo("2026-11-20T09:00:00");
		this.jdbc.sql("""
				insert into staff_member (version, email, name, role, password_hash, session_round,
				  must_change_password, disabled, demonstration, added_at)
				select 0, 'noor@safe.example', 'Noor Whitfield', 'NURSE', '', 0, false, false, false, '2026-11-01'
				where not exists (select from staff_member where email = 'noor@safe.example')""").update();
		long id = this.jdbc.sql("select id from staff_member where email = 'noor@safe.example'")
			.query(Long.class)
			.single();
		this.nurse = new Viewer(Viewer.Kind.STAFF, id, "Noor Whitfield", Role.NURSE, null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "es" })
	void holdsNothingMedicalOrPersonal(String language) {
		Follower maria = marked(true);
		doEverything(maria, language);
		this.jdbc.sql("update outbox_message set state = 'FAILED' where subject = ?")
			.param("case/" + maria.caseId())
			.update();
		List<Undelivered> written = this.jdbc.sql("select id from outbox_message where subject = ? order by id")
			.param("case/" + maria.caseId())
			.query(Long.class)
			.list()
			.stream()
			.map((id) -> this.outbox.givenUp(id).orElseThrow())
			.toList();
		assertThat(written).extracting(Undelivered::template)
			.contains("answer-notice", "contact-changed", "withdrawal-notice", "new-return-code");
		assertThat(written).allSatisfy((message) -> {
			String whole = message.title() + "\n" + message.body();
			assertThat(MARKERS).noneMatch(whole::contains);
			assertThat(whole).doesNotContain(maria.number());
		});
		assertThat(written).extracting((message) -> message.language().getLanguage()).contains(language);
	}

	@Test
	void goesNowhereWhereItIsNotSafe() {
		Follower maria = marked(false);
		doEverything(maria, "en");
		assertThat(this.jdbc.sql("select template from outbox_message where subject = ?")
			.param("case/" + maria.caseId())
			.query(String.class)
			.list()).isEmpty();
	}

	@Test
	void fillsInNothingButCodesNumbersAndDays() throws IOException {
		Set<String> seen = new TreeSet<>();
		for (Resource file : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:messages/*.properties")) {
			Properties lines = new Properties();
			try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
				lines.load(text);
			}
			lines.forEach((key, line) -> {
				if (key.toString().contains(".mail.")) {
					seen.add(key.toString());
					assertThat(places(line.toString())).as(file.getFilename() + " " + key)
						.isLessThanOrEqualTo(MAY_FILL_IN.getOrDefault(key.toString(),
								key.toString().startsWith(WITH_A_LINK) ? 1 : 0));
				}
			});
		}
		assertThat(seen).contains("intake.mail.received.body", "correspondence.mail.answer.body");
	}

	private static int places(String line) {
		Set<String> places = new TreeSet<>();
		Matcher matcher = PLACE.matcher(line);
		while (matcher.find()) {
			places.add(matcher.group(1));
		}
		return places.size();
	}

	private Follower marked(boolean safe) {
		ReturnCode code = ReturnCode.random();
		Receipt receipt = this.desk.receive(ArrivingApplication.at(this.clock.instant())
			.code(code)
			.of("Xochitlmarker", "Zarzuelamarker")
			.plan(null, "Quokkaplan")
			.service("Wombatscan", KindOfDispute.MEDICAL_NECESSITY, Appeal.decided(null, LocalDate.of(2026, 10, 1)))
			.answered("STORY", "CASEWORK", "{\"story\":\"Storymarker\"}")
			.email("marker@example.org", safe));
		return new Follower(receipt.caseId(), receipt.number().text(), code.text());
	}

	/** All that may send an e-mail, one after the other. */
	private void doEverything(Follower maria, String language) {
		Visitor visitor = this.followers.inside(maria);
		act(visitor, "contact", "letters", language, "dayPhone", "916-555-0177", "street", "1 Streetmarker");
		act(visitor, "urgency", "grounds", "SEVERE_PAIN", "why", "Groundmarker");
		act(visitor, "messages", "text", "Messagemarker");
		CaseSheet sheet = this.cases.of(this.nurse, maria.number());
		this.messages.answer(this.nurse, maria.number(), "Answermarker", this.messages.of(sheet).get(0).id());
		act(visitor, "withdrawal", "sure", "YES");
		this.lost.keep(new LostCodes.Asked(maria.number(), LocalDate.of(1980, 2, 3), "203.0.113.9"),
				this.clock.instant());
		this.lost.round();
	}

	private static void act(Visitor visitor, String act, String... fields) {
		visitor.get("/track/case/" + act);
		List<String> all = new ArrayList<>(List.of(fields));
		assertThat(visitor.post("/track/case/" + act, all.toArray(String[]::new)).statusCode()).isEqualTo(302);
	}

}
