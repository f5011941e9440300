package org.imrhelpcenter.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Text in any script, of a limited length, without control characters; empty is accepted.
 */
@Documented
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Text.Check.class)
public @interface Text {

	int max();

	/** Whether it may have several lines. */
	boolean lines() default false;

	/** What the text is, as a message key in braces, where a page asks for several. */
	String about() default "";

	String message() default "{web.error.text.long}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Finds text that is too long for its field or that cannot be stored. */
	class Check implements ConstraintValidator<Text, CharSequence> {

		private int max;

		private boolean lines;

		private String about = "";

		private String message = "";

		@Override
		public void initialize(Text constraint) {
			this.max = constraint.max();
			this.lines = constraint.lines();
			this.about = constraint.about();
			this.message = constraint.message();
		}

		@Override
		public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
			if (value == null) {
				return true;
			}
			if (!storable(value.toString())) {
				Problems.say(context, this.about, "{web.error.text.control}");
				return false;
			}
			if (value.length() > this.max) {
				context.unwrap(HibernateConstraintValidatorContext.class).addMessageParameter("length", value.length());
				Problems.say(context, this.about, this.message);
				return false;
			}
			return true;
		}

		private boolean storable(String text) {
			return text.codePoints().allMatch((point) -> {
				if (point == '\n' || point == '\r' || point == '\t') {
					return this.lines;
				}
				int type = Character.getType(point);
				return type != Character.CONTROL && type != Character.SURROGATE;
			});
		}

	}

}
