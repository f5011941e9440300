package org.imrhelpcenter.eligibility;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.imrhelpcenter.web.ProblemDetails;

/** What every address for programs may answer besides what was asked for. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "400", description = "Something that was sent is wrong: errors names each field.",
		content = @Content(mediaType = "application/problem+json",
				schema = @Schema(implementation = ProblemDetails.class)))
@ApiResponse(responseCode = "405", description = "This address takes another method: see Allow.",
		headers = @Header(name = "Allow", schema = @Schema(type = "string")),
		content = @Content(mediaType = "application/problem+json",
				schema = @Schema(implementation = ProblemDetails.class)))
@ApiResponse(responseCode = "406", description = "The answer is JSON, and Accept does not take it.",
		content = @Content(mediaType = "application/problem+json",
				schema = @Schema(implementation = ProblemDetails.class)))
@ApiResponse(responseCode = "429", description = "Too many requests from this address within a minute.",
		headers = @Header(name = "Retry-After", description = "In how many seconds to ask again.",
				schema = @Schema(type = "integer")),
		content = @Content(mediaType = "application/problem+json",
				schema = @Schema(implementation = ProblemDetails.class)))
@ApiResponse(responseCode = "503", description = "The database cannot be reached right now.",
		headers = @Header(name = "Retry-After", description = "In how many seconds to ask again.",
				schema = @Schema(type = "integer")),
		content = @Content(mediaType = "application/problem+json",
				schema = @Schema(implementation = ProblemDetails.class)))
@interface ToldProblems {

}
