package org.imrhelpcenter.eligibility;

import java.net.http.HttpResponse;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Six hundred a minute for each address, and then a word about when to come back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@WithDatabase
@Import(StoppedClock.InPlace.class)
class AllowanceGateTests {

	private static final String QUESTION = "/api/v1/deadlines?completedOn=2026-11-20";

	@LocalServerPort
	int port;

	@Autowired
	StoppedClock clock;

	@Autowired
	MockMvc elsewhere;

	@Test
	void tellsWhoAsksTooOftenWhenToComeBack() throws Exception {
		Program program = new Program(this.port);
		this.clock.putTo("2026-11-20T10:00:00");
		for (int i = 0; i < 600; i++) {
			// Whatever is asked counts, also what cannot be answered.
			assertThat(program.get("/api/v1/deadlines").statusCode()).isEqualTo(400);
		}
		this.clock.putTo("2026-11-20T10:00:19.500");
		HttpResponse<String> refused = program.get(QUESTION, "Origin", "https://plan.example");
		assertThat(Program.problem(refused, 429).get("errors")).isEmpty();
		assertThat(refused.headers().firstValue("Retry-After")).hasValue("41");
		assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
		assertThat(refused.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		Program.problem(program.check(Program.about()), 429);
		Program.problem(program.get("/api/v1/openapi"), 429);
		assertThat(program.get("/%61pi/v1/deadlines").statusCode()).isEqualTo(429);
		// An address that only a header claims is not believed.
		Program.problem(program.get(QUESTION, "X-Forwarded-For", "198.51.100.7", "Forwarded", "for=198.51.100.7"), 429);
		// Pages are not counted, nor are other addresses.
		assertThat(program.get("/").statusCode()).isEqualTo(200);
		this.elsewhere.perform(get(QUESTION).with((request) -> {
			request.setRemoteAddr("198.51.100.7");
			return request;
		})).andExpect(status().isOk());
		this.clock.putTo("2026-11-20T10:01:00");
		Program.answered(program.get(QUESTION));
	}

}
