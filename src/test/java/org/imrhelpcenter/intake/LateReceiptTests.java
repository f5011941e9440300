package org.imrhelpcenter.intake;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was missing when an application was keyed in, and comes later.
 */
class LateReceiptTests extends KeyingDesk {

	@Test
	void takesWhatCameLaterOnNoImpossibleDay() {
		say("paper.release", "MISSING");
		String number = number(enter());
		String at = "/staff/cases/" + number + "/receipt";
		assertThat(this.clerk
			.post(at, "item", "RELEASE", "by", "MEMBER", "receivedOn.month", "12", "receivedOn.day", "4",
					"receivedOn.year", "2026")
			.statusCode()).isEqualTo(422);
		assertThat(this.clerk
			.post(at, "item", "RELEASE", "by", "MEMBER", "receivedOn.month", "11", "receivedOn.day", "29",
					"receivedOn.year", "2026")
			.body()).contains("before the application itself was received");
		assertThat(this.clerk
			.post(at, "item", "RELEASE", "receivedOn.month", "12", "receivedOn.day", "2", "receivedOn.year", "2026")
			.body()).contains("Choose in which role");
		assertThat(row(number)).containsEntry("completed_on", "null");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"MEMBER | Rosa Delgado | MARK | Sam Okafor | Signed by Rosa Delgado A mark, seen by Sam Okafor | Who signed: The member.",
			"PARENT_OR_GUARDIAN | Ann Delgado | NAME | '' | Signed by Ann Delgado | Who signed: A parent or guardian.",
			"LEGAL_REPRESENTATIVE | Ann Delgado | NAME | '' | Signed by Ann Delgado | Who signed: A legal representative." })
	void keepsWhoSignedAndHow(String by, String name, String how, String witness, String told, String role) {
		say("paper.release", "MISSING");
		String number = number(enter());
		HttpResponse<String> answer = this.clerk.post("/staff/cases/" + number + "/receipt", "item", "RELEASE", "by",
				by, "name", name, "how", how, "witness", witness, "receivedOn.month", "12", "receivedOn.day", "2",
				"receivedOn.year", "2026", "signedOn.month", "11", "signedOn.day", "30", "signedOn.year", "2026");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(text(this.clerk.get("/staff/cases/" + number).body())).contains(told, "December 2, 2026", role,
				"The date beside the signature is November 30, 2026.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "name | '' | Enter the name of the one who signed the medical release.",
					"by | '' | Choose in which role", "how | '' | Choose how the medical release is signed.",
					"witness | '' | Enter the name of the witness", "signedOn.day | 3 | cannot be after the day" })
	void asksForWhatMakesASignature(String field, String value, String problem) {
		say("paper.release", "MISSING");
		String number = number(enter());
		Map<String, String> fields = new LinkedHashMap<>(
				Map.of("item", "RELEASE", "by", "MEMBER", "name", "Rosa Delgado", "how", "MARK", "witness",
						"Sam Okafor", "receivedOn.month", "12", "receivedOn.day", "2", "receivedOn.year", "2026"));
		fields.putAll(Map.of("signedOn.month", "12", "signedOn.day", "2", "signedOn.year", "2026"));
		fields.put(field, value);
		List<String> sent = new ArrayList<>();
		fields.forEach((name, each) -> sent.addAll(List.of(name, each)));
		HttpResponse<String> answer = this.clerk.post("/staff/cases/" + number + "/receipt",
				sent.toArray(String[]::new));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(problem);
		assertThat(row(number)).containsEntry("completed_on", "null");
	}

}
