package org.imrhelpcenter.eligibility;

import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.imrhelpcenter.web.ProblemDetails;
import org.imrhelpcenter.web.Texts;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public check for other programs. Nothing that is asked is stored. */
@RestController
@ToldProblems
class EligibilityCheckApi {

	private final Checks checks;

	private final Texts texts;

	private final Clock clock;

	EligibilityCheckApi(Checks checks, Texts texts, Clock clock) {
		this.checks = checks;
		this.texts = texts;
		this.clock = clock;
	}

	@PostMapping(path = ApiPaths.CHECKS, consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "checkEligibility", tags = "Check",
			summary = "May this person ask for an IMR now, and by when?",
			description = "Checks one disputed service against the first five requirements. Nothing is stored.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = CheckRequest.class))))
	@ApiResponse(responseCode = "200", description = "What the check found.")
	@ApiResponse(responseCode = "413", description = "The body is larger than 8 kB.",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = ProblemDetails.class)))
	@ApiResponse(responseCode = "415", description = "The body is not application/json.",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = ProblemDetails.class)))
	ResponseEntity<CheckResponse> check(InputStream body, Locale locale) {
		CheckRequest request = CheckRequest.read(body, this.clock.instant());
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
			.varyBy(HttpHeaders.ACCEPT_LANGUAGE)
			.body(CheckResponse.of(this.checks.check(request.facts()), this.texts, locale));
	}

}
