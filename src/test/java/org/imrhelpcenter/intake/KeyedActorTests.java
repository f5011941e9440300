package org.imrhelpcenter.intake;

import java.net.http.HttpResponse;
import java.time.LocalDate;

import org.imrhelpcenter.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Representatives and survivors who apply by mail, fax and phone.
 */
class KeyedActorTests extends KeyingDesk {

	@ParameterizedTest
	@CsvSource({ "MAIL, SIGNED, LEGAL_REPRESENTATIVE, Legal representative",
			"FAX, MISSING, LEGAL_REPRESENTATIVE, Legal representative",
			"PHONE, READ_ALOUD, PERSONAL_REPRESENTATIVE, Personal representative" })
	void showsWhoActsByAuthorityAsOnlineAndGivesNobodyACode(String channel, String release, String who,
			String capacity) {
		acts(who);
		say("paper.channel", channel, "paper.release", release, "paper.agreedAt", "2:30 pm");
		day("paper.agreedOn", 2026, 11, 30);
		HttpResponse<String> answer = enter();
		assertThat(text(answer.body())).contains("so there is no return code").doesNotContain("Return code for");
		String number = number(answer);
		assertThat(this.jdbc.sql("select return_code_hash is null from imr_case where number = ?")
			.param(number)
			.query(Boolean.class)
			.single()).isTrue();
		assertThat(text(this.clerk.get("/staff/cases/" + number + "/authority").body())).containsIgnoringCase(capacity)
			.contains("Ann Delgado", "Daughter", "12 Oak Lane", "Not verified: sees only what they sent", "None yet")
			.doesNotContain("Part B is missing", "??");
		assertThat(row(number)).containsEntry("received_on", "2026-11-30");
		Visitor ann = new Visitor(this.port);
		ann.get("/assist");
		assertThat(ann.post("/assist", "email", "ann@example.org").statusCode()).isEqualTo(302);
		assertThat(ann.get("/assist/cases").statusCode()).isEqualTo(302);
	}

	@Test
	void takesWhoSignedForTheOneWhoActsWhenNoOtherNameIsThere() {
		acts("LEGAL_REPRESENTATIVE");
		say("authority.name", "", "paper.partB", "MISSING", "paper.signer", "Ann Delgado");
		String number = number(enter());
		assertThat(text(this.clerk.get("/staff/cases/" + number + "/authority").body())).contains("Ann Delgado",
				"Part B is missing");
		assertThat(text(this.clerk.get("/staff/cases/" + number).body())).contains("Part B is missing");
	}

	@Test
	void takesPartBThatCameLaterAndTheMarkGoes() {
		acts("LEGAL_REPRESENTATIVE");
		say("paper.partB", "MISSING");
		String number = number(enter());
		String at = "/staff/cases/" + number + "/receipt";
		assertThat(text(this.clerk.get(at).body())).contains("Part B of the assistant form, signed")
			.doesNotContain("who signed it? (optional) The member");
		HttpResponse<String> nameless = this.clerk.post(at, "item", "PART_B", "receivedOn.month", "12",
				"receivedOn.day", "2", "receivedOn.year", "2026");
		assertThat(nameless.statusCode()).isEqualTo(422);
		assertThat(nameless.body()).contains("Enter the name of the one who signed Part B.");
		assertThat(this.clerk
			.post(at, "item", "PART_B", "name", "Ann Delgado", "receivedOn.month", "12", "receivedOn.day", "2",
					"receivedOn.year", "2026")
			.statusCode()).isEqualTo(302);
		String page = text(this.clerk.get("/staff/cases/" + number).body());
		assertThat(page).contains("Received Part B", "Signed by Ann Delgado").doesNotContain("Part B is missing");
		assertThat(text(this.clerk.get("/staff/cases/" + number + "/authority").body()))
			.doesNotContain("Part B is missing");
		assertThat(this.jdbc.sql("""
				select part_b_signed_on from assistance
				where part_b_signature is not null and case_id = (select id from imr_case where number = ?)""")
			.param(number)
			.query(LocalDate.class)
			.single()).isEqualTo("2026-12-02");
		assertThat(row(number)).containsEntry("completed_on", "2026-11-30");
		assertThat(this.clerk.get(at).body()).contains("Nothing is missing");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "authority.name | '' | Enter the name of the one who acts",
					"paper.partB | NOT_NEEDED | A representative signs Part B", "who.who | MEMBER | You told us about",
					"authority.email | nobody | email address" })
	void sendsBackWhatCannotBeOfSomebodyWhoActs(String field, String value, String problem) {
		acts("LEGAL_REPRESENTATIVE");
		say("paper.release", "MISSING", "paper.signer", "", field, value);
		HttpResponse<String> answer = enter();
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(problem, "12 Oak Lane", "Daughter");
	}

	private void acts(String who) {
		say("who.who", who, "authority.name", "Ann Delgado", "authority.relationship", "Daughter", "authority.address",
				"12 Oak Lane", "authority.email", "ann@example.org", "authority.kind", "POWER_OF_ATTORNEY",
				"paper.partB", "SIGNED");
		if (who.equals("PERSONAL_REPRESENTATIVE")) {
			day("survivor.diedOn", 2026, 11, 1);
		}
	}

}
