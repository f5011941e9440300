package org.imrhelpcenter.intake;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;

import org.imrhelpcenter.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications from mail, fax and phone, keyed in.
 */
class KeyingTests extends KeyingDesk {

	@Test
	void countsFromTheDayOfReceiptAndNotOfEntry() {
		day("paper.postmarkedOn", 2026, 11, 25);
		String number = number(enter());
		assertThat(row(number)).containsEntry("received_on", LocalDate.of(2026, 11, 30).toString())
			.containsEntry("completed_on", "2026-11-30")
			.containsEntry("channel", "MAIL")
			.containsEntry("postmarked_on", "2026-11-25")
			.containsEntry("entered_on", "2026-12-03");
		String page = text(this.clerk.get("/staff/cases/" + number).body());
		assertThat(page)
			.contains("Met Filed within six months", "November 26, 2026", "Due December 7, 2026",
					"By Pat Intake on December 3, 2026", "Postmark November 25, 2026", "They said no.",
					"Signed by Rosa Delgado November 30, 2026")
			.doesNotContain("??");
	}

	@Test
	void showsTheReturnCodeOnceAndMakesOneCaseOfOneForm() {
		HttpResponse<String> first = enter();
		assertThat(first.body()).containsPattern("<p class=\"code\">[0-9A-Z]{4}(-[0-9A-Z]{4}){3}</p>");
		long cases = cases();
		HttpResponse<String> again = enter();
		assertThat(again.body()).contains("is a case already").doesNotContain("class=\"code\"");
		assertThat(cases()).isEqualTo(cases);
	}

	@Test
	void opensToTheMemberWithThatCode() {
		String body = enter().body();
		String code = body.replaceAll("(?s).*<p class=\"code\">([^<]+)</p>.*", "$1");
		Visitor rosa = new Visitor(this.port);
		rosa.get("/track");
		rosa.post("/track", "number", number(body), "code", code, "birthDate.month", "4", "birthDate.day", "9",
				"birthDate.year", "1958");
		assertThat(text(rosa.get("/track/case").body())).contains("By mail, on November 30, 2026",
				"Signed by Rosa Delgado on November 30, 2026");
	}

	@ParameterizedTest
	@CsvSource({ "plan.plan, The health plan", "story.story, The problem" })
	void isIncompleteWhenSomethingIsMissing(String field, String missing) {
		this.typed.put(field, "");
		HttpResponse<String> answer = enter();
		assertThat(text(answer.body())).contains("The application is incomplete. Missing: " + missing);
		assertThat(row(number(answer))).containsEntry("completed_on", "null")
			.containsEntry("received_on", "2026-11-30");
	}

	@Test
	void takesAnApplicationWithAlmostNothingOnIt() {
		this.typed.clear();
		say("paper.channel", "FAX", "paper.release", "MISSING", "paper.partB", "MISSING", "patient.lastName", "Lee");
		day("paper.receivedOn", 2026, 12, 3);
		day("patient.birthDate", 1990, 1, 31);
		String number = number(enter());
		assertThat(text(this.clerk.get("/staff/cases/" + number).body())).contains("Service that is not named",
				"Part B is missing", "The health plan", "The problem", "The signed medical release");
	}

	@Test
	void keepsWhoAgreedOnThePhoneWhenAndToWhomAndAwaitsTheSignature() {
		say("paper.channel", "PHONE", "paper.release", "READ_ALOUD", "paper.agreedAt", "2:30 pm");
		day("paper.receivedOn", 2026, 12, 2);
		day("paper.agreedOn", 2026, 12, 2);
		String number = number(enter());
		assertThat(row(number)).containsEntry("completed_on", "null");
		String page = text(this.clerk.get("/staff/cases/" + number).body());
		assertThat(page).contains(
				"Rosa Delgado agreed on the phone on December 2, 2026, 2:30 PM Pacific time, after Pat Intake",
				"The signed medical release Record what came");
		HttpResponse<String> receipt = this.clerk.post("/staff/cases/" + number + "/receipt", "item", "RELEASE", "by",
				"MEMBER", "name", "Rosa Delgado", "how", "NAME", "receivedOn.month", "12", "receivedOn.day", "3",
				"receivedOn.year", "2026");
		assertThat(receipt.statusCode()).isEqualTo(302);
		assertThat(row(number)).containsEntry("completed_on", "2026-12-03");
		assertThat(text(this.clerk.get("/staff/cases/" + number).body())).contains("Due December 10, 2026")
			.doesNotContain("Record what came");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "paper.receivedOn.day | 31 | November has no day 31",
			"paper.channel | ONLINE | Choose how", "paper.channel | PHONE | A phone application has no signature yet",
			"paper.release | MARK | Enter the name of the witness", "paper.signer | '' | Enter the name of the one",
			"patient.birthDate.year | 1858 | 1900", "contact.dayPhone | call me | Enter the phone number with digits",
			"patient.lastName | '' | ", "services[0].decision.reasons | NONSENSE | choose" })
	void losesNothingThatWasTyped(String field, String value, String problem) {
		say("contact.elsewhere", "At my sister's", "story.wanted", "Pay for it", field, value);
		if (field.equals("patient.lastName")) {
			this.typed.remove("patient.firstName");
		}
		HttpResponse<String> answer = enter();
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("At my sister&#39;s", "Pay for it", "They said no.", "MRI of the left knee")
			.containsIgnoringCase((problem != null) ? problem : "name");
		assertThat(answer.body()).contains("value=\"" + this.typed.get("entry") + "\"");
	}

	@Test
	void takesNoDayToCome() {
		day("paper.receivedOn", 2026, 12, 4);
		assertThat(enter().statusCode()).isEqualTo(422);
		day("paper.receivedOn", 2026, 12, 3);
		day("paper.postmarkedOn", 2026, 12, 4);
		assertThat(enter().statusCode()).isEqualTo(422);
	}

	@Test
	void tellsOfTheSameMatterBeforeItIsSentAndStopsNothing() {
		say("patient.lastName", "Delgado-" + UUID.randomUUID().toString().substring(0, 8), "look", "yes");
		assertThat(text(enter().body())).contains("No case has this name and birth date.");
		this.typed.remove("look");
		String first = number(enter());
		say("entry", UUID.randomUUID().toString(), "look", "yes", "story.wanted", "Pay for it");
		long before = cases();
		HttpResponse<String> told = enter();
		assertThat(text(told.body())).contains("This may be the same matter twice: the same person, plan and service",
				first, "Pay for it");
		say("services[0].service.service", "Dental implant");
		assertThat(text(enter().body())).contains("This person has other cases", first)
			.doesNotContain("same matter twice");
		day("patient.birthDate", 1958, 4, 10);
		assertThat(text(enter().body())).doesNotContain(first);
		say("patient.birthDate.day", "x");
		assertThat(text(enter().body())).contains("Type the first name, the last name and the birth date first.");
		assertThat(cases()).as("looking makes no case").isEqualTo(before);
		day("patient.birthDate", 1958, 4, 9);
		this.typed.remove("look");
		assertThat(enter().body()).contains("This person has other cases");
		assertThat(cases()).as("nothing was stopped").isEqualTo(before + 1);
	}

	@Test
	void tellsOfTheSamePersonWhenSomethingElseIsWrong() {
		say("patient.lastName", "Delgado-" + UUID.randomUUID().toString().substring(0, 8));
		String first = number(enter());
		say("entry", UUID.randomUUID().toString(), "paper.channel", "");
		HttpResponse<String> wrong = enter();
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(text(wrong.body())).contains("This may be the same matter twice", first);
	}

	@Test
	void takesSeveralServices() {
		say("services[1].service.service", "Physical therapy", "services[1].decision.reasons", "EXPERIMENTAL");
		String number = number(enter());
		assertThat(text(this.clerk.get("/staff/cases/" + number).body())).contains("Service 1: MRI of the left knee",
				"Service 2: Physical therapy");
	}

	@Test
	void takesAsManyServicesAsOnlineAndForgetsNone() {
		for (int n = 1; n < 10; n++) {
			say("services[" + n + "].service.service", "Service number " + n);
		}
		String page = text(this.clerk.get("/staff/cases/" + number(enter())).body());
		assertThat(page).contains("Service 1: MRI of the left knee", "Service 10: Service number 9");
	}

	@Test
	void hasRoomForOneMoreServiceAndKeepsWhatIsTyped() {
		say("more", "yes", "services[0].appeal.decidedOn.day", "99", "contact.elsewhere", "At my sister's");
		long cases = cases();
		HttpResponse<String> answer = enter();
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body())
			.contains("name=\"services[1].service.service\"", "MRI of the left knee", "At my sister&#39;s",
					"value=\"99\"", "value=\"" + this.typed.get("entry") + "\"", "action=\"/staff/intake#service-3\"")
			.doesNotContain("problems-title", "services[2]");
		assertThat(cases()).isEqualTo(cases);
		this.typed.remove("more");
		answer = enter();
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("href=\"#services[0].appeal.decidedOn.day\"");
	}

	@ParameterizedTest
	@CsvSource({ "INTAKE, 200", "NURSE, 200", "ANALYST, 200", "ATTORNEY, 200", "SUPERVISOR, 200", "DIRECTOR, 200",
			"ADMINISTRATOR, 403" })
	void isForThoseWhoWorkOnCases(String role, int status) {
		this.clerk = signIn(role);
		assertThat(this.clerk.get(KEYING).statusCode()).isEqualTo(status);
		assertThat(enter().statusCode()).isEqualTo(status);
		assertThat(new Visitor(this.port).get(KEYING).statusCode()).isEqualTo(302);
	}

}
