package org.imrhelpcenter.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Optional;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;

/** A date that exists; no date is accepted, half a date is not. */
@Documented
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RealDate.Check.class)
public @interface RealDate {

	/** Whether it must be today or earlier, in Pacific time. */
	boolean past() default false;

	String notBefore() default "1900-01-01";

	/** What the date is, as a message key in braces, where a page asks for several. */
	String about() default "";

	String message() default "{web.error.date.none}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Finds what is wrong with a date, and in which part. */
	class Check implements ConstraintValidator<RealDate, DateParts> {

		private boolean past;

		private LocalDate notBefore = LocalDate.MIN;

		private String about = "";

		@Override
		public void initialize(RealDate constraint) {
			this.past = constraint.past();
			this.notBefore = LocalDate.parse(constraint.notBefore());
			this.about = constraint.about();
		}

		@Override
		public boolean isValid(@Nullable DateParts date, ConstraintValidatorContext context) {
			if (date == null || date.empty()) {
				return true;
			}
			Optional<LocalDate> real = date.toDate();
			if (real.isEmpty()) {
				return unreal(date, context);
			}
			if (real.get().isBefore(this.notBefore)) {
				parameters(context).addMessageParameter("year", String.valueOf(this.notBefore.getYear()));
				return wrong(context, "year", "{web.error.date.early}");
			}
			if (this.past && real.get().isAfter(LocalDate.now(context.getClockProvider().getClock()))) {
				return wrong(context, "year", "{web.error.date.future}");
			}
			return true;
		}

		private boolean unreal(DateParts date, ConstraintValidatorContext context) {
			if (date.monthNumber().isEmpty()) {
				return wrong(context, "month", DateParts.blank(date.month()) ? "{web.error.date.month.missing}"
						: "{web.error.date.month.wrong}");
			}
			if (date.dayNumber().isEmpty()) {
				return wrong(context, "day",
						DateParts.blank(date.day()) ? "{web.error.date.day.missing}" : "{web.error.date.day.wrong}");
			}
			if (date.yearNumber().isEmpty()) {
				return wrong(context, "year",
						DateParts.blank(date.year()) ? "{web.error.date.year.missing}" : "{web.error.date.year.wrong}");
			}
			Month month = Month.of(date.monthNumber().getAsInt());
			int day = date.dayNumber().getAsInt();
			String name = month.getDisplayName(TextStyle.FULL_STANDALONE, LocaleContextHolder.getLocale());
			boolean leapDay = month == Month.FEBRUARY && day == 29;
			parameters(context).addMessageParameter("month", name)
				.addMessageParameter("year", String.valueOf(date.yearNumber().getAsInt()))
				.addMessageParameter("day", day);
			return wrong(context, "day", leapDay ? "{web.error.date.day.leap}" : "{web.error.date.day.none}");
		}

		private boolean wrong(ConstraintValidatorContext context, String part, String message) {
			Problems.say(context, this.about, message, part);
			return false;
		}

		private static HibernateConstraintValidatorContext parameters(ConstraintValidatorContext context) {
			return context.unwrap(HibernateConstraintValidatorContext.class);
		}

	}

}
