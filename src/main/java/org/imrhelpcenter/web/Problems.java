package org.imrhelpcenter.web;

import jakarta.validation.ConstraintValidatorContext;

/** How the constraints tell what is wrong: what it is about, then the sentence. */
final class Problems {

	private Problems() {
	}

	static void say(ConstraintValidatorContext context, String about, String message) {
		context.disableDefaultConstraintViolation();
		context.buildConstraintViolationWithTemplate(about(about, message)).addConstraintViolation();
	}

	static void say(ConstraintValidatorContext context, String about, String message, String part) {
		context.disableDefaultConstraintViolation();
		context.buildConstraintViolationWithTemplate(about(about, message))
			.addPropertyNode(part)
			.addConstraintViolation();
	}

	private static String about(String about, String message) {
		return about.isEmpty() ? message : about + ": " + message;
	}

}
