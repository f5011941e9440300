package org.imrhelpcenter.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/** A choice, or several, among the names of an enum; no choice is accepted. */
@Documented
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneOf.Check.class)
public @interface OneOf {

	Class<? extends Enum<?>> value();

	String message() default "{web.error.choice}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Finds answers that were never offered. */
	class Check implements ConstraintValidator<OneOf, Object> {

		private Set<String> names = Set.of();

		@Override
		public void initialize(OneOf constraint) {
			this.names = Arrays.stream(constraint.value().getEnumConstants())
				.map(Enum::name)
				.collect(Collectors.toUnmodifiableSet());
		}

		@Override
		public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
			if (value instanceof Collection<?> several) {
				return several.stream().allMatch((one) -> isValid(one, context));
			}
			return value == null || "".equals(value) || this.names.contains(value.toString());
		}

	}

}
