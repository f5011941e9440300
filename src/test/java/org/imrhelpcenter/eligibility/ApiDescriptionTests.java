package org.imrhelpcenter.eligibility;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The description at {@code /api/v1/openapi} is a valid one, and true. */
@ForPrograms
class ApiDescriptionTests {

	private static final String CHECK = "/paths/~1api~1v1~1eligibility-checks/post";

	private static final String DEADLINES = "/paths/~1api~1v1~1deadlines/get";

	private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	@LocalServerPort
	int port;

	private Program program;

	private JsonNode document;

	@BeforeEach
	void describe() {
		this.program = new Program(this.port);
		this.document = Program.answered(this.program.get("/api/v1/openapi"));
	}

	@Test
	void describesWhatIsForProgramsAndNothingElse() {
		assertThat(this.document.get("openapi").stringValue()).startsWith("3.1.");
		assertThat(this.document.at("/info/title").stringValue()).isEqualTo("IMR Help Center");
		assertThat(this.document.get("paths").propertyNames()).containsExactlyInAnyOrder("/api/v1/eligibility-checks",
				"/api/v1/deadlines");
		assertThat(this.document.at("/paths/~1api~1v1~1eligibility-checks").propertyNames()).containsExactly("post");
		assertThat(this.document.at("/paths/~1api~1v1~1deadlines").propertyNames()).containsExactly("get");
		assertThat(this.document.toString()).doesNotContain("org.imrhelpcenter", "security", "localhost");
		assertThat(this.document.get("servers")).hasSize(1);
		assertThat(this.document.at("/servers/0/url").stringValue()).isEqualTo("/");
	}

	@Test
	void describesEveryAnswer() {
		assertThat(this.document.at(CHECK + "/responses").propertyNames()).containsExactlyInAnyOrder("200", "400",
				"405", "406", "413", "415", "429", "503");
		assertThat(this.document.at(DEADLINES + "/responses").propertyNames()).containsExactlyInAnyOrder("200", "400",
				"405", "406", "429", "503");
		for (String operation : List.of(CHECK, DEADLINES)) {
			assertThat(this.document.at(operation + "/operationId").stringValue()).isNotBlank();
			assertThat(this.document.at(operation + "/summary").stringValue()).isNotBlank();
			this.document.at(operation + "/responses").properties().forEach((response) -> {
				assertThat(response.getValue().get("description").stringValue()).isNotBlank();
				String type = response.getKey().equals("200") ? "application/json" : "application/problem+json";
				assertThat(response.getValue().get("content").propertyNames()).containsExactly(type);
			});
			assertThat(this.document.at(operation + "/responses/429/headers").propertyNames())
				.containsExactly("Retry-After");
			assertThat(this.document.at(operation + "/responses/405/headers").propertyNames()).containsExactly("Allow");
		}
	}

	@Test
	void describesEveryParameter() {
		JsonNode parameters = this.document.at(DEADLINES + "/parameters");
		assertThat(Program.texts(parameters, "name")).containsExactly("completedOn", "recordsReceivedOn", "urgent");
		assertThat(Program.texts(parameters, "in")).containsOnly("query");
		assertThat(parameters.get(0).get("required").booleanValue()).isTrue();
		assertThat(parameters.get(1).path("required").booleanValue(false)).isFalse();
		assertThat(parameters.get(2).path("required").booleanValue(false)).isFalse();
	}

	@Test
	void isWrittenInValidSchemasThatAreAllThere() {
		Schema ofSchemas = this.schemas.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
		this.document.at("/components/schemas")
			.properties()
			.forEach((schema) -> assertThat(ofSchemas.validate(schema.getValue())).as(schema.getKey()).isEmpty());
		List<JsonNode> references = new ArrayList<>(this.document.findValues("$ref"));
		assertThat(references).isNotEmpty()
			.allSatisfy((reference) -> assertThat(this.document.at(reference.stringValue().substring(1)).isObject())
				.as(reference.stringValue())
				.isTrue());
		this.document.at("/components/schemas")
			.properties()
			.forEach((schema) -> schema.getValue()
				.get("properties")
				.forEach((field) -> assertThat(field.path("description").stringValue("")).isNotBlank()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"kindOfDispute\":\"UNKNOWN\"}",
			"{\"receivedAt\":null,\"kindOfDispute\":\"OTHER\",\"urgent\":null,\"coverage\":null,\"mediCal\":null,"
					+ "\"appeal\":null,\"stateHearing\":null}",
			"{\"receivedAt\":\"2026-11-23T22:15:00-08:00\",\"kindOfDispute\":\"MEDICAL_NECESSITY\",\"urgent\":false,"
					+ "\"coverage\":\"LICENSED_PLAN\",\"mediCal\":false,\"appeal\":{\"filedOn\":\"2026-04-02\","
					+ "\"decided\":true,\"decidedOn\":\"2026-05-23\"},\"stateHearing\":\"NONE\"}",
			"{\"kindOfDispute\":\"OTHER\",\"appeal\":{\"filedOn\":null,\"decided\":null,\"decidedOn\":null}}" })
	void describesWhatIsTaken(String body) {
		assertThat(documented(CHECK + "/requestBody/content/application~1json/schema").validate(json(body))).isEmpty();
		Program.answered(this.program.check(body));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "{\"kindOfDispute\":\"NO\"}", "{\"kindOfDispute\":null}",
			"{\"kindOfDispute\":\"OTHER\",\"urgent\":\"true\"}", "{\"kindOfDispute\":\"OTHER\",\"coverage\":1}",
			"{\"kindOfDispute\":\"OTHER\",\"appeal\":[]}",
			"{\"kindOfDispute\":\"OTHER\",\"appeal\":{\"decided\":\"no\"}}" })
	void describesWhatIsNotTaken(String body) {
		assertThat(documented(CHECK + "/requestBody/content/application~1json/schema").validate(json(body)))
			.isNotEmpty();
		Program.problem(this.program.check(body), 400);
	}

	@Test
	void describesTheAnswersAsTheyAre() {
		for (String body : List.of(Program.about(), Program.about("appeal", null),
				Program.about("mediCal", "true", "urgent", "true", "coverage", "\"MEDICARE\""))) {
			assertTrue(CHECK, this.program.check(body));
		}
		for (String query : List.of("completedOn=2026-11-20",
				"completedOn=2026-11-20&recordsReceivedOn=2026-12-10&urgent=true")) {
			assertTrue(DEADLINES, this.program.get(Program.DEADLINES + "?" + query));
		}
		assertTrue(CHECK, this.program.check("{\"urgent\":1}"));
		assertTrue(CHECK, this.program.check("[]"));
		assertTrue(CHECK, this.program.check(" ".repeat(9000)));
		assertTrue(CHECK, this.program.post(BodyPublishers.ofString("{}"), "text/plain"));
		assertTrue(CHECK, this.program.send("PUT", Program.CHECKS));
		assertTrue(DEADLINES, this.program.get(Program.DEADLINES));
		assertTrue(DEADLINES, this.program.get(Program.DEADLINES + "?completedOn=2026-11-20", "Accept", "text/html"));
		assertTrue(DEADLINES, this.program.send("DELETE", Program.DEADLINES));
	}

	@ParameterizedTest
	@CsvSource({
			"Requirement/properties/requirement, JURISDICTION;KIND_OF_DISPUTE;PLAN_APPEAL;FILING_WINDOW;STATE_HEARING",
			"Requirement/properties/result, MET;NOT_MET;NEEDS_DECISION;UNKNOWN",
			"EligibilityCheckResult/properties/recommendation, "
					+ "OTHER_AGENCY;COMPLAINT;WAIT_FOR_PLAN;APPEAL_FIRST;DEPARTMENT_DECIDES;IMR",
			"EligibilityCheck/properties/kindOfDispute, "
					+ "MEDICAL_NECESSITY;EXPERIMENTAL;EMERGENCY_PAYMENT;OTHER;UNKNOWN",
			"Deadlines/properties/bindingClock, DECISION_AFTER_RECORDS;DECISION_OVERALL" })
	void namesTheWordsOfTheContract(String field, String words) {
		List<String> named = new ArrayList<>();
		this.document.at("/components/schemas/" + field + "/enum").forEach((word) -> named.add(word.stringValue()));
		assertThat(named).containsExactly(words.split(";"));
	}

	/**
	 * The answer has every field that is promised, none that is not, and each as it is
	 * described.
	 */
	private void assertTrue(String operation, HttpResponse<String> answer) {
		String type = answer.headers().firstValue("Content-Type").orElseThrow().replace("/", "~1");
		Schema schema = documented(operation + "/responses/" + answer.statusCode() + "/content/" + type + "/schema");
		assertThat(schema.validate(json(answer.body()))).as(answer.body()).isEmpty();
	}

	private Schema documented(String pointer) {
		JsonNode found = this.document.at(pointer);
		assertThat(found.isObject()).as(pointer).isTrue();
		ObjectNode schema = (ObjectNode) found.deepCopy();
		ObjectNode components = (ObjectNode) this.document.get("components").deepCopy();
		components.get("schemas").forEach((each) -> ((ObjectNode) each).put("additionalProperties", false));
		schema.set("components", components);
		return this.schemas.getSchema(schema);
	}

	private static JsonNode json(String text) {
		return JsonMapper.shared().readTree(text);
	}

}
