package org.imrhelpcenter.eligibility;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.imrhelpcenter.StoppedClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What CONTRACT.md promises of the check, line by line. */
@ForPrograms
class EligibilityCheckApiTests {

	private static final String EXAMPLE = """
			{
			  "receivedAt": "2026-11-23T22:15:00-08:00",
			  "kindOfDispute": "MEDICAL_NECESSITY",
			  "urgent": false,
			  "coverage": "LICENSED_PLAN",
			  "mediCal": false,
			  "appeal": { "filedOn": "2026-04-02", "decided": true, "decidedOn": "2026-05-23" },
			  "stateHearing": "NONE"
			}""";

	private static final String ALL_NULL = """
			{"receivedAt":null,"kindOfDispute":"MEDICAL_NECESSITY","urgent":null,"coverage":null,"mediCal":null,
			"appeal":{"filedOn":null,"decided":null,"decidedOn":null},"stateHearing":null}""";

	private static final String DEFAULTS = """
			{"receivedAt":"2026-11-20T10:15:00-08:00","kindOfDispute":"MEDICAL_NECESSITY","urgent":false,
			"coverage":"LICENSED_PLAN","mediCal":false,"appeal":{"decided":false},"stateHearing":"NONE"}""";

	@LocalServerPort
	int port;

	@Autowired
	StoppedClock clock;

	private Program program;

	@BeforeEach
	void someday() {
		this.clock.putTo("2026-11-20T10:15:00");
		this.program = new Program(this.port);
	}

	@Test
	void answersTheExampleWithTheseNamesInThisOrder() {
		HttpResponse<String> answer = this.program.check(EXAMPLE);
		Program.answered(answer);
		assertThat(answer.body()).isEqualTo(
				"""
						{"recommendation":"IMR","receivedOn":"2026-11-23","fileBy":"2026-11-23","lastTimelyDay":"2026-11-23",\
						"stateHearingBy":null,"requirements":[\
						{"requirement":"JURISDICTION","result":"MET","explanation":"The Department of Managed Health Care \
						licenses this plan."},\
						{"requirement":"KIND_OF_DISPUTE","result":"MET","explanation":"The plan said that the service is not \
						medically necessary. This can be an IMR."},\
						{"requirement":"PLAN_APPEAL","result":"MET","explanation":"The plan sent its written decision on the \
						appeal. It is dated May 23, 2026."},\
						{"requirement":"FILING_WINDOW","result":"MET","explanation":"The plan's decision is dated May 23, 2026; \
						six months end November 23, 2026; received November 23, 2026."},\
						{"requirement":"STATE_HEARING","result":"MET","explanation":"There is no State Hearing about this."}],\
						"clocks":[{"clock":"QUALIFICATION_LETTER","dueOn":"2026-11-30"},\
						{"clock":"DECISION_OVERALL","dueOn":"2027-01-07"},{"clock":"COMPLAINT_OUTCOME","dueOn":"2026-12-23"}]}""");
	}

	@Test
	void takesWhatIsMissingAndWhatIsNullForTheSame() {
		String missing = this.program.check("{\"kindOfDispute\":\"MEDICAL_NECESSITY\"}").body();
		assertThat(missing).contains("\"recommendation\":\"APPEAL_FIRST\"", "\"receivedOn\":\"2026-11-20\"",
				"\"fileBy\":null", "\"lastTimelyDay\":null", "\"stateHearingBy\":null");
		assertThat(this.program.check(ALL_NULL).body()).isEqualTo(missing);
		assertThat(this.program.check(DEFAULTS).body()).isEqualTo(missing);
		assertThat(this.program.check("{\"kindOfDispute\":\"MEDICAL_NECESSITY\",\"appeal\":null}").body())
			.isEqualTo(missing);
		assertThat(this.program.check("{\"kindOfDispute\":\"MEDICAL_NECESSITY\",\"appeal\":{}}").body())
			.isEqualTo(missing);
	}

	@Test
	void takesNoNoticeOfFieldsThatItDoesNotKnow() {
		assertThat(this.program.check(Program.about("pet", "[{\"name\":\"Rex\"}]", "appeal",
				"{\"decidedOn\":\"2026-06-01\",\"x\":1e99,\"decidedON\":false}"))
			.body()).isEqualTo(this.program.check(Program.about()).body());
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-23T22:15:00-08:00, 2026-11-23", "2026-03-01T07:30:00Z, 2026-02-28",
			"2026-03-01T08:00:00Z, 2026-03-01", "2026-07-01T06:59:59.999Z, 2026-06-30",
			"2026-07-01T07:00:00Z, 2026-07-01", "2026-11-23T22:15-08:00, 2026-11-23",
			"2026-11-24T15:00:00+09:00, 2026-11-23", "2026-11-20T23:59:59.999999999-08:00, 2026-11-20",
			"2000-01-01T00:00:00-08:00, 2000-01-01", "2000-01-01T00:00:00Z, 1999-12-31",
			"2100-12-31T23:59:59-08:00, 2100-12-31", "2028-02-29T12:00:00-08:00, 2028-02-29" })
	void isReceivedOnTheDayInCalifornia(String receivedAt, String receivedOn) {
		JsonNode answer = this.program.check("receivedAt", "\"" + receivedAt + "\"", "appeal", null);
		assertThat(answer.get("receivedOn").stringValue()).isEqualTo(receivedOn);
	}

	@Test
	void isReceivedNowWhenNothingElseIsSaid() {
		this.clock.putTo("2026-02-28T23:30:00");
		JsonNode answer = this.program.check("receivedAt", null, "appeal", null);
		assertThat(answer.get("receivedOn").stringValue()).isEqualTo("2026-02-28");
	}

	@ParameterizedTest
	@CsvSource({ "LICENSED_PLAN, MET", "MEDICARE_AND_MEDI_CAL, MET", "UNKNOWN, UNKNOWN", "MEDICARE, NEEDS_DECISION",
			"SELF_INSURED, NEEDS_DECISION", "DEPARTMENT_OF_INSURANCE, NEEDS_DECISION",
			"WORKERS_COMPENSATION, NEEDS_DECISION", "MEDI_CAL_FEE_FOR_SERVICE, NEEDS_DECISION" })
	void takesTheCoverageAsItIsSent(String coverage, String result) {
		for (String mediCal : new String[] { "true", "false" }) {
			JsonNode answer = this.program.check("coverage", "\"" + coverage + "\"", "mediCal", mediCal);
			assertThat(result(answer, "JURISDICTION")).isEqualTo(result);
			assertThat(recommendation(answer)).isEqualTo(switch (result) {
				case "MET" -> "IMR";
				case "UNKNOWN" -> "DEPARTMENT_DECIDES";
				default -> "OTHER_AGENCY";
			});
		}
	}

	@ParameterizedTest
	@CsvSource({ "MEDICAL_NECESSITY, MET, IMR", "EXPERIMENTAL, MET, IMR", "EMERGENCY_PAYMENT, MET, IMR",
			"OTHER, NOT_MET, COMPLAINT", "UNKNOWN, UNKNOWN, DEPARTMENT_DECIDES" })
	void findsTheKindOfDispute(String kind, String result, String recommendation) {
		JsonNode answer = this.program.check("kindOfDispute", "\"" + kind + "\"");
		assertThat(result(answer, "KIND_OF_DISPUTE")).isEqualTo(result);
		assertThat(recommendation(answer)).isEqualTo(recommendation);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			EXPERIMENTAL      | false | -                                        | MET            | IMR
			EXPERIMENTAL      | false | {"filedOn":"2026-11-19"}                 | MET            | IMR
			MEDICAL_NECESSITY | false | {"decidedOn":"2026-11-20"}               | MET            | IMR
			MEDICAL_NECESSITY | false | {"decided":true}                         | MET            | DEPARTMENT_DECIDES
			UNKNOWN           | false | {"decidedOn":"2026-11-20"}               | MET            | DEPARTMENT_DECIDES
			MEDICAL_NECESSITY | false | {"filedOn":"2026-10-20"}                 | MET            | IMR
			MEDICAL_NECESSITY | false | {"filedOn":"2026-10-21"}                 | MET            | IMR
			MEDICAL_NECESSITY | false | {"filedOn":"2026-10-22"}                 | NOT_MET        | WAIT_FOR_PLAN
			EMERGENCY_PAYMENT | false | {"filedOn":"2026-11-20"}                 | NOT_MET        | WAIT_FOR_PLAN
			MEDICAL_NECESSITY | true  | {"filedOn":"2026-11-16"}                 | MET            | IMR
			MEDICAL_NECESSITY | true  | {"filedOn":"2026-11-17"}                 | MET            | IMR
			MEDICAL_NECESSITY | true  | {"filedOn":"2026-11-18"}                 | NEEDS_DECISION | DEPARTMENT_DECIDES
			MEDICAL_NECESSITY | true  | -                                        | NEEDS_DECISION | DEPARTMENT_DECIDES
			UNKNOWN           | true  | -                                        | NEEDS_DECISION | DEPARTMENT_DECIDES
			UNKNOWN           | false | {"filedOn":"2026-10-21"}                 | MET            | DEPARTMENT_DECIDES
			UNKNOWN           | false | {"filedOn":"2026-10-22"}                 | UNKNOWN        | DEPARTMENT_DECIDES
			UNKNOWN           | false | -                                        | UNKNOWN        | DEPARTMENT_DECIDES
			MEDICAL_NECESSITY | false | -                                        | NOT_MET        | APPEAL_FIRST
			MEDICAL_NECESSITY | false | {"filedOn":null,"decided":false}         | NOT_MET        | APPEAL_FIRST
			OTHER             | false | -                                        | NOT_MET        | COMPLAINT""")
	void findsTheAppealToThePlan(String kind, String urgent, @Nullable String appeal, String result,
			String recommendation) {
		JsonNode answer = this.program.check("kindOfDispute", "\"" + kind + "\"", "urgent", urgent, "appeal", appeal);
		assertThat(result(answer, "PLAN_APPEAL")).isEqualTo(result);
		assertThat(recommendation(answer)).isEqualTo(recommendation);
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-23, 2026-11-23, 2026-11-23, 2026-11-23, MET",
			"2026-05-23, 2026-11-24, 2026-11-23, 2026-11-23, NEEDS_DECISION",
			"2025-08-31, 2026-02-28, 2026-02-28, 2026-03-02, MET",
			"2025-08-31, 2026-03-02, 2026-02-28, 2026-03-02, MET",
			"2025-08-31, 2026-03-03, 2026-02-28, 2026-03-02, NEEDS_DECISION",
			"2028-05-10, 2028-11-13, 2028-11-10, 2028-11-13, MET",
			"2028-05-10, 2028-11-14, 2028-11-10, 2028-11-13, NEEDS_DECISION",
			"2026-02-28, 2026-08-29, 2026-08-28, 2026-08-28, NEEDS_DECISION",
			"2026-05-26, 2026-11-30, 2026-11-26, 2026-11-30, MET",
			"1900-01-01, 2026-11-20, 1900-07-01, 1900-07-02, NEEDS_DECISION" })
	void findsTheFilingWindow(String decidedOn, String received, String fileBy, String lastTimelyDay, String result) {
		JsonNode answer = this.program.check("receivedAt", "\"" + received + "T12:00:00-08:00\"", "appeal",
				"{\"decidedOn\":\"" + decidedOn + "\"}");
		assertThat(answer.get("fileBy").stringValue()).isEqualTo(fileBy);
		assertThat(answer.get("lastTimelyDay").stringValue()).isEqualTo(lastTimelyDay);
		assertThat(result(answer, "FILING_WINDOW")).isEqualTo(result);
		assertThat(recommendation(answer)).isEqualTo(result.equals("MET") ? "IMR" : "DEPARTMENT_DECIDES");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			{"decided":true}                         | UNKNOWN
			{"filedOn":"2026-04-02","decided":true}  | UNKNOWN
			{"filedOn":"2026-04-02","decided":false} | MET
			{"filedOn":"2026-04-02"}                 | MET
			-                                        | MET""")
	void hasNoFilingWindowWithoutTheDateOfADecision(@Nullable String appeal, String result) {
		JsonNode answer = this.program.check("appeal", appeal, "mediCal", "true");
		assertThat(result(answer, "FILING_WINDOW")).isEqualTo(result);
		assertThat(answer.get("fileBy").isNull()).isTrue();
		assertThat(answer.get("lastTimelyDay").isNull()).isTrue();
		assertThat(answer.get("stateHearingBy").isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "NONE, MET, IMR", "WITHDRAWN, MET, IMR", "REQUESTED, NEEDS_DECISION, DEPARTMENT_DECIDES",
			"HELD, NOT_MET, COMPLAINT", "DECIDED, NOT_MET, COMPLAINT" })
	void findsTheStateHearing(String hearing, String result, String recommendation) {
		JsonNode answer = this.program.check("stateHearing", "\"" + hearing + "\"");
		assertThat(result(answer, "STATE_HEARING")).isEqualTo(result);
		assertThat(recommendation(answer)).isEqualTo(recommendation);
	}

	@Test
	void tellsMediCalMembersTheLastDayForAStateHearing() {
		String decided = "{\"decidedOn\":\"2026-05-23\"}";
		assertThat(this.program.check("appeal", decided, "mediCal", "true").get("stateHearingBy").stringValue())
			.isEqualTo("2026-09-20");
		assertThat(this.program.check("appeal", decided, "mediCal", "false").get("stateHearingBy").isNull()).isTrue();
		assertThat(this.program.check("appeal", decided, "coverage", "\"MEDICARE_AND_MEDI_CAL\"")
			.get("stateHearingBy")
			.isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			MEDICARE      | OTHER             | -                        | HELD      | OTHER_AGENCY
			MEDICARE      | MEDICAL_NECESSITY | -                        | NONE      | OTHER_AGENCY
			UNKNOWN       | OTHER             | -                        | REQUESTED | COMPLAINT
			UNKNOWN       | MEDICAL_NECESSITY | {"filedOn":"2026-11-19"} | DECIDED   | COMPLAINT
			UNKNOWN       | MEDICAL_NECESSITY | {"filedOn":"2026-11-19"} | REQUESTED | WAIT_FOR_PLAN
			UNKNOWN       | MEDICAL_NECESSITY | -                        | REQUESTED | APPEAL_FIRST
			UNKNOWN       | EXPERIMENTAL      | -                        | NONE      | DEPARTMENT_DECIDES
			LICENSED_PLAN | EXPERIMENTAL      | -                        | REQUESTED | DEPARTMENT_DECIDES
			LICENSED_PLAN | EXPERIMENTAL      | -                        | WITHDRAWN | IMR""")
	void recommendsTheFirstThatApplies(String coverage, String kind, @Nullable String appeal, String hearing,
			String recommendation) {
		assertThat(recommendation(this.program.check("coverage", "\"" + coverage + "\"", "kindOfDispute",
				"\"" + kind + "\"", "appeal", appeal, "stateHearing", "\"" + hearing + "\"")))
			.isEqualTo(recommendation);
	}

	@ParameterizedTest
	@CsvSource({ "false, 2026-11-27, 2027-01-04, 2026-12-20", "true, 2026-11-22, 2026-11-27, 2026-12-20" })
	void runsTheClocksAsIfTheApplicationWereComplete(String urgent, String letter, String decision, String outcome) {
		JsonNode clocks = this.program.check("urgent", urgent).get("clocks");
		assertThat(Program.texts(clocks, "clock")).containsExactly("QUALIFICATION_LETTER", "DECISION_OVERALL",
				"COMPLAINT_OUTCOME");
		assertThat(Program.texts(clocks, "dueOn")).containsExactly(letter, decision, outcome);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "'' | en | licenses this plan", "en | en | licenses this plan",
					"es-MX,es;q=0.9 | es | Este plan tiene licencia", "zh,es;q=0.5 | es | Este plan tiene licencia",
					"* | en | licenses this plan", "not a language | en | licenses this plan",
					"zh-Hant | en | licenses this plan" })
	void explainsInALanguageThatItHas(String language, String answered, String explanation) {
		HttpResponse<String> answer = language.isEmpty() ? this.program.check(Program.about()) : this.program
			.post(BodyPublishers.ofString(Program.about()), "application/json", "Accept-Language", language);
		JsonNode requirements = Program.answered(answer).get("requirements");
		assertThat(Program.texts(requirements, "requirement")).containsExactly("JURISDICTION", "KIND_OF_DISPUTE",
				"PLAN_APPEAL", "FILING_WINDOW", "STATE_HEARING");
		assertThat(requirements.get(0).get("explanation").stringValue()).contains(explanation);
		assertThat(answer.headers().firstValue("Content-Language")).hasValue(answered);
		assertThat(answer.headers().allValues("Vary")).anyMatch((vary) -> vary.contains("accept-language"));
	}

	@Test
	void everyAnswerIsExplained() {
		for (String kind : new String[] { "MEDICAL_NECESSITY", "EXPERIMENTAL", "EMERGENCY_PAYMENT", "OTHER",
				"UNKNOWN" }) {
			for (String appeal : new String[] { "null", "{\"decided\":true}", "{\"filedOn\":\"2026-11-18\"}",
					"{\"decidedOn\":\"2026-01-01\"}", "{\"decidedOn\":\"2026-02-20\"}" }) {
				for (String urgent : new String[] { "true", "false" }) {
					JsonNode answer = this.program.check("kindOfDispute", "\"" + kind + "\"", "appeal", appeal,
							"urgent", urgent);
					assertThat(Program.texts(answer.get("requirements"), "explanation"))
						.allSatisfy((said) -> assertThat(said).isNotBlank().doesNotContain("??", "{", "'{'"));
				}
			}
		}
	}

	private static String result(JsonNode answer, String requirement) {
		for (JsonNode found : answer.get("requirements")) {
			if (found.get("requirement").stringValue().equals(requirement)) {
				return found.get("result").stringValue();
			}
		}
		throw new AssertionError("no " + requirement);
	}

	private static String recommendation(JsonNode answer) {
		return answer.get("recommendation").stringValue();
	}

}
