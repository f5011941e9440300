package org.imrhelpcenter.web;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a program is told when its request fails (RFC 9457).
 *
 * @param type {@code about:blank}: the status says it all
 * @param title what happened, in words
 * @param status the status of the answer
 * @param errors what is wrong with each field; empty where no field is to blame
 */
@Schema(name = "Problem", description = "RFC 9457. It never repeats what was sent.")
@JsonPropertyOrder({ "type", "title", "status", "errors" })
public record ProblemDetails(
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "about:blank",
				description = "Always about:blank: the status says it all.") String type,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "We could not read that",
				description = "What happened, in words.") String title,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "400",
				description = "The status of the answer.") int status,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED,
				description = "What is wrong with each field; empty where none is to blame.") List<FieldError> errors) {

	/** Keeps its own copy of the errors. */
	public ProblemDetails {
		errors = List.copyOf(errors);
	}

	static ProblemDetails of(Texts texts, Locale locale, int status, String title, List<Fault> faults) {
		return new ProblemDetails("about:blank", title, status,
				faults.stream()
					.map((fault) -> new FieldError(fault.field(),
							texts.say(locale, fault.messageKey(), fault.arguments().toArray())))
					.toList());
	}

	/**
	 * What is wrong with one field.
	 *
	 * @param field the field's name
	 * @param message what to send instead
	 */
	@Schema(name = "FieldError")
	@JsonPropertyOrder({ "field", "message" })
	public record FieldError(
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "appeal.decidedOn",
					description = "The field, with the object it is in; body where the body is no JSON "
							+ "object.") String field,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED,
					example = "Send a date that exists, such as 2026-05-23, in the years 1900 to 2100.",
					description = "What to send instead.") String message) {
	}

}
