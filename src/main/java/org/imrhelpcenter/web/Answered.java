package org.imrhelpcenter.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A question that must be answered: text, a choice, at least one of several, or a date.
 */
@Documented
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Answered.Check.class)
public @interface Answered {

	String message() default "{web.error.answered}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Finds blank text, no choice and empty dates. */
	class Check implements ConstraintValidator<Answered, Object> {

		@Override
		public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
			if (value instanceof CharSequence text) {
				return !text.toString().isBlank();
			}
			if (value instanceof Collection<?> several) {
				return several.stream().anyMatch((one) -> isValid(one, context));
			}
			if (value instanceof DateParts date) {
				return !date.empty();
			}
			return value != null;
		}

	}

}
