package org.imrhelpcenter.tracking;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.intake.ContactChanges;
import org.imrhelpcenter.outbox.NewMessage;
import org.imrhelpcenter.outbox.Outbox;
import org.imrhelpcenter.tracking.Followers.Follower;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The member changes how to be reached, from the page of the case.
 */
@AtTheDoor
class ContactTests {

	private static final Viewer NURSE = new Viewer(Viewer.Kind.STAFF, 1L, "Noor Whitfield", Role.NURSE, null);

	@Autowired
	Followers followers;

	@Autowired
	Cases cases;

	@Autowired
	CaseRecords records;

	@Autowired
	ContactChanges changes;

	@Autowired
	LostCodes lost;

	@Autowired
	Outbox outbox;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	private Follower maria;

	private Visitor visitor;

	@BeforeEach
	void receive() {
		this.clock.putTo("2026-11-20T09:00:00");
		enter(this.followers.newcomer("known@example.org", true));
	}

	@Test
	void neverShowsWhatIsOnFile() {
		change("dayPhone", "916-555-0177", "email", "second@example.org", "street", "12 Hidden Lane");
		for (String page : List.of("/track/case", "/track/case/contact", "/track/case?done=contact")) {
			assertThat(this.visitor.get(page).body()).doesNotContain("known@example.org", "second@example.org",
					"916-555-0177", "Hidden Lane");
		}
	}

	@Test
	void changesOnlyWhatIsFilledIn() {
		assertThat(Followers.leadsTo(change("dayPhone", "916-555-0177", "otherPhone", "916-555-0188")))
			.isEqualTo("302 /track/case?done=contact");
		assertThat(sheet().phones()).isEqualTo("916-555-0177, 916-555-0188");
		assertThat(sheet().email()).isEqualTo("known@example.org");
		change("email", "second@example.org");
		assertThat(sheet().phones()).isEqualTo("916-555-0177, 916-555-0188");
		assertThat(sheet().email()).isEqualTo("second@example.org");
		change("remove", "PHONES");
		assertThat(sheet().phones()).isEmpty();
		assertThat(this.records.history(sheet())).extracting((line) -> line.deed()).contains("CONTACT_CHANGED");
	}

	@Test
	void tellsTheAddressThatWasSafeBefore() {
		change("email", "second@example.org");
		assertThat(notices()).containsExactly("contact-changed QUEUED");
		assertThat(this.changes.former(sheet())).singleElement().satisfies((before) -> {
			assertThat(before.contact().told()).isTrue();
			assertThat(before.contact().email()).isEqualTo("known@example.org");
		});
	}

	@Test
	void sendsNothingMoreOnceEmailIsNotSafe() {
		change("dayPhone", "916-555-0177");
		assertThat(notices()).containsExactly("contact-changed QUEUED");
		this.clock.forward(Duration.ofMinutes(1));
		change("unsafe", "EMAIL");
		assertThat(notices()).containsExactly("contact-changed FAILED");
		this.clock.forward(Duration.ofMinutes(1));
		change("email", "third@example.org");
		assertThat(notices()).containsExactly("contact-changed FAILED");
		assertThat(this.changes.former(sheet()).get(0).contact().told()).isFalse();
	}

	@Test
	void goesOnWritingToOthersWhenEmailIsNotSafeForTheMember() {
		this.transaction.executeWithoutResult((status) -> this.outbox.put(new NewMessage("case/" + this.maria.caseId(),
				"certification-asked", "once", "doctor@example.org", Locale.ENGLISH, "A form", "Please fill it in.")));
		change("unsafe", "EMAIL");
		assertThat(
				this.jdbc.sql("select state from outbox_message where subject = ? and template = 'certification-asked'")
					.param("case/" + this.maria.caseId())
					.query(String.class)
					.single())
			.isEqualTo("QUEUED");
	}

	@Test
	void doesNotHandOverTheCase() {
		change("email", "second@example.org");
		this.clock.forward(Duration.ofDays(7).minusSeconds(1));
		assertThat(codesAfterAsking()).isZero();
		this.clock.forward(Duration.ofSeconds(2));
		assertThat(codesAfterAsking()).isEqualTo(1);
	}

	@Test
	void keepsWhatWasBeforeForStaffAndSealed() {
		change("street", "12 Hidden Lane", "city", "Fresno");
		this.clock.forward(Duration.ofMinutes(1));
		change("street", "9 Open Road", "city", "Chico");
		assertThat(this.changes.former(sheet()).get(0).lines())
			.anySatisfy((line) -> assertThat(line.values().toString()).contains("12 Hidden Lane"));
		assertThat(this.jdbc.sql("select t::text from case_contact_change t").query(String.class).list())
			.noneMatch((row) -> row.contains("Hidden"));
	}

	@Test
	void takesTheLanguageIntoLettersAndEmails() {
		change("letters", "es");
		assertThat(sheet().language()).isEqualTo(Locale.forLanguageTag("es"));
		assertThat(this.visitor.get("/track/case").body()).contains("lang=\"es\"");
		assertThat(this.jdbc.sql("select locale from outbox_message where subject = ? and template = 'contact-changed'")
			.param("case/" + this.maria.caseId())
			.query(String.class)
			.list()).containsOnly("es");
	}

	@Test
	void refusesWhatCannotBe() {
		assertThat(change().statusCode()).isEqualTo(422);
		HttpResponse<String> wrong = change("email", "not an address", "dayPhone", "call me");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("Enter an email address like name@example.com.", "not an address",
				"Enter the phone number with digits");
		assertThat(change("email", "second@example.org", "remove", "EMAIL_ADDRESS").statusCode()).isEqualTo(422);
		assertThat(change("letters", "xx").statusCode()).isEqualTo(422);
		assertThat(change("unsafe", "PIGEONS").statusCode()).isEqualTo(422);
		assertThat(change("dayPhone", "1".repeat(41)).statusCode()).isEqualTo(422);
		assertThat(sheet().email()).isEqualTo("known@example.org");
	}

	@Test
	void isForNobodyElse() {
		Visitor stranger = this.followers.outside();
		assertThat(Followers.leadsTo(stranger.get("/track/case/contact"))).isEqualTo("302 /track");
		assertThat(Followers.leadsTo(stranger.post("/track/case/contact", "email", "thief@example.org")))
			.isEqualTo("302 /track");
		assertThat(sheet().email()).isEqualTo("known@example.org");
	}

	private void enter(Follower follower) {
		this.maria = follower;
		this.visitor = this.followers.inside(follower);
	}

	private HttpResponse<String> change(String... fields) {
		this.visitor.get("/track/case/contact");
		return this.visitor.post("/track/case/contact", fields);
	}

	private CaseSheet sheet() {
		return this.cases.of(NURSE, this.maria.number());
	}

	private List<String> notices() {
		return this.jdbc.sql("""
				select template || ' ' || state from outbox_message
				where subject = ? and template = 'contact-changed' order by id""")
			.param("case/" + this.maria.caseId())
			.query(String.class)
			.list();
	}

	private int codesAfterAsking() {
		this.lost.keep(new LostCodes.Asked(this.maria.number(), LocalDate.of(1980, 2, 3), "203.0.113.9"),
				this.clock.instant());
		this.lost.round();
		return this.jdbc.sql("select count(*) from outbox_message where subject = ? and template = 'new-return-code'")
			.param("case/" + this.maria.caseId())
			.query(Integer.class)
			.single();
	}

}
