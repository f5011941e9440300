package org.imrhelpcenter.eligibility;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The deadline calculator for other programs. */
@RestController
@ToldProblems
class DeadlinesApi {

	private final Checks checks;

	DeadlinesApi(Checks checks) {
		this.checks = checks;
	}

	@GetMapping(path = ApiPaths.DEADLINES, produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "calculateDeadlines", tags = "Deadlines",
			summary = "When are the letter and the decision due?",
			description = "The dates that follow from a complete application and, once they came, the plan's records.")
	@Parameter(name = "completedOn", in = ParameterIn.QUERY, required = true, example = "2026-11-20",
			description = "The day on which the application was complete, in the years 1990 to 2100.",
			schema = @Schema(type = "string", format = "date"))
	@Parameter(name = "recordsReceivedOn", in = ParameterIn.QUERY, example = "2026-12-10",
			description = "The day on which the last of the plan's records came, in the years 1990 to 2100.",
			schema = @Schema(type = "string", format = "date"))
	@Parameter(name = "urgent", in = ParameterIn.QUERY, example = "false",
			description = "Whether there is an immediate and serious threat to health.",
			schema = @Schema(type = "boolean", defaultValue = "false"))
	@ApiResponse(responseCode = "200", description = "The dates.")
	DeadlinesResponse calculate(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		DeadlinesQuery query = DeadlinesQuery.read(parameters);
		return DeadlinesResponse
			.of(this.checks.deadlines(query.completedOn(), query.recordsReceivedOn(), query.urgency()));
	}

}
