package org.imrhelpcenter.intake;

import java.net.http.HttpResponse;

import org.imrhelpcenter.Visitor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Papers on which the date of birth is left out, or nobody can read it.
 */
class UnbornTests extends KeyingDesk {

	@Test
	void becomeACaseOfTheDayOnWhichTheyCame() {
		HttpResponse<String> answer = enterUnborn();
		assertThat(text(answer.body())).contains("Nothing is missing: the application is complete.",
				"The date of birth is missing. Write on the acknowledgement that the member shall call");
		String number = number(answer);
		assertThat(row(number)).containsEntry("received_on", "2026-11-30").containsEntry("completed_on", "2026-11-30");
		assertThat(text(this.clerk.get("/staff/cases/" + number).body())).contains("Date of birth missing",
				"Record the date of birth");
		assertThat(text(this.clerk.get("/staff/cases/" + number + "/return-code").body()))
			.contains("Date of birth missing");
	}

	@Test
	void areOpenedByNoCodeUntilTheDateIsRecorded() {
		HttpResponse<String> answer = enterUnborn();
		String number = number(answer);
		String code = answer.body().replaceAll("(?s).*<p class=\"code\">([^<]+)</p>.*", "$1");
		Visitor rosa = new Visitor(this.port);
		assertThat(text(rosa.get("/track").body())).contains("Did you apply by mail, fax or phone?");
		assertThat(open(rosa, number, code)).isEqualTo(422);
		String at = "/staff/cases/" + number + "/birth-date";
		assertThat(this.clerk.get(at).statusCode()).isEqualTo(200);
		assertThat(this.clerk.post(at, "birthDate.month", "4").statusCode()).isEqualTo(422);
		assertThat(this.clerk.post(at, "birthDate.month", "4", "birthDate.day", "9", "birthDate.year", "1958")
			.statusCode()).isEqualTo(302);
		assertThat(text(this.clerk.get("/staff/cases/" + number).body()))
			.contains("Born April 9, 1958", "Recorded the date of birth")
			.doesNotContain("Date of birth missing");
		assertThat(open(rosa, number, code)).isEqualTo(302);
		assertThat(this.clerk.get(at).statusCode()).isEqualTo(302);
	}

	@Test
	void areNotBothReadAndUnreadable() {
		say("paper.noBirthDate", "YES");
		HttpResponse<String> answer = enter();
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("You typed a date of birth. Take it out, or take the tick away.");
		say("paper.noBirthDate", "", "patient.birthDate.year", "");
		assertThat(enter().statusCode()).isEqualTo(422);
		say("paper.noBirthDate", "YES");
		assertThat(enter().statusCode()).isEqualTo(200);
	}

	private HttpResponse<String> enterUnborn() {
		say("paper.noBirthDate", "YES", "patient.birthDate.month", "", "patient.birthDate.day", "",
				"patient.birthDate.year", "");
		return enter();
	}

	private static int open(Visitor rosa, String number, String code) {
		return rosa
			.post("/track", "number", number, "code", code, "birthDate.month", "4", "birthDate.day", "9",
					"birthDate.year", "1958")
			.statusCode();
	}

}
