package org.imrhelpcenter.intake;

import java.time.Instant;

import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Texts;

import org.springframework.stereotype.Component;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;

/**
 * Looks at what was keyed in. What the paper leaves out stays out; the impossible is sent
 * back. Only a name is needed, and the birth date or that it is missing: without them
 * nobody finds the case again.
 */
@Component
class KeyedCheck {

	private static final String LEFT_OUT = ".missing";

	private static final String BIRTH_DATE = "birthDate";

	private final Validator validator;

	private final Texts texts;

	KeyedCheck(Validator validator, Texts texts) {
		this.validator = validator;
		this.texts = texts;
	}

	/** What is wrong, in the order of the form. */
	Errors errors(Keyed keyed, Instant now) {
		DirectFieldBindingResult all = new DirectFieldBindingResult(keyed, "keyed");
		DirectFieldBindingResult paper = new DirectFieldBindingResult(keyed.paper(), "paper");
		this.validator.validate(keyed.paper(), paper);
		keyed.paper().check(now, (field, key) -> reject(paper, field, key));
		add(all, "paper", keyed.paper(), paper);
		keyed.pages()
			.forEach((name, page) -> add(all, name, (Record) page,
					errors(page, keyed.paper().leavesOutBirthDate(), now)));
		checkBirthDate(keyed, all);
		checkActor(keyed, all);
		return all;
	}

	/** Either it is there, or it is missing. */
	private void checkBirthDate(Keyed keyed, DirectFieldBindingResult all) {
		DateParts typed = keyed.patient().birthDate();
		if (keyed.paper().leavesOutBirthDate() && typed != null && typed.toDate().isPresent()) {
			DirectFieldBindingResult paper = new DirectFieldBindingResult(keyed.paper(), "paper");
			reject(paper, "noBirthDate", "intake.keyed.noBirthDate.both");
			add(all, "paper", keyed.paper(), paper);
		}
	}

	/** Whoever acts by authority has a name, and Part B is theirs to sign. */
	private void checkActor(Keyed keyed, DirectFieldBindingResult all) {
		boolean acts = !all.hasFieldErrors("who.who") && keyed.filer().byAuthority();
		DirectFieldBindingResult who = new DirectFieldBindingResult(keyed.who(), "who");
		DirectFieldBindingResult authority = new DirectFieldBindingResult(keyed.authority(), "authority");
		DirectFieldBindingResult paper = new DirectFieldBindingResult(keyed.paper(), "paper");
		if (acts && keyed.actor().isEmpty()) {
			reject(authority, "name", "intake.keyed.actor.name.missing");
		}
		if (acts && PartBState.NOT_NEEDED.name().equals(keyed.paper().partB())) {
			reject(paper, "partB", "intake.keyed.actor.partB");
		}
		if (!acts && keyed.saysWhoActs()) {
			reject(who, "who", "intake.keyed.actor.who");
		}
		add(all, "who", keyed.who(), who);
		add(all, "authority", keyed.authority(), authority);
		add(all, "paper", keyed.paper(), paper);
	}

	private Errors errors(Page page, boolean unborn, Instant now) {
		boolean needed = page instanceof PatientPage;
		DirectFieldBindingResult found = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, found);
		DirectFieldBindingResult kept = new DirectFieldBindingResult(page, "page");
		found.getFieldErrors()
			.stream()
			.filter((error) -> needed || !Answered.class.getSimpleName().equals(error.getCode()))
			.filter((error) -> !(needed && unborn && error.getField().startsWith(BIRTH_DATE)))
			.forEach(kept::addError);
		page.check(LegalDay.of(now), (field, key) -> {
			boolean nobodyReads = needed && unborn && field.startsWith(BIRTH_DATE);
			if (!nobodyReads && (needed || !key.endsWith(LEFT_OUT))) {
				reject(kept, field, key);
			}
		});
		return kept;
	}

	private void reject(Errors errors, String field, String key) {
		if (!errors.hasFieldErrors(field)) {
			this.texts.reject(errors, field, key);
		}
	}

	private static void add(DirectFieldBindingResult all, String name, Record page, Errors errors) {
		Form.of(page, errors)
			.problems()
			.forEach((problem) -> all
				.addError(new FieldError("keyed", name + "." + problem.field(), problem.message())));
	}

}
