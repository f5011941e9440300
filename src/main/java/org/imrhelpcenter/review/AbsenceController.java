package org.imrhelpcenter.review;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Staff;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Absences;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Option;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who is away, and to whom their work goes.
 */
@Controller
@RequestMapping("/staff/absences")
class AbsenceController {

	private final Absences absences;

	private final Staff staff;

	private final Validator validator;

	private final Texts texts;

	private final Clock clock;

	AbsenceController(Absences absences, Staff staff, Validator validator, Texts texts, Clock clock) {
		this.absences = absences;
		this.staff = staff;
		this.validator = validator;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping
	String show(Viewer viewer, @RequestParam(required = false) @Nullable String done, Model model) {
		model.addAttribute("done", done != null);
		return sheet(viewer, Form.empty(), model);
	}

	@PostMapping
	String note(Viewer viewer, @ModelAttribute AbsencePage page, Model model, HttpServletResponse response) {
		Long person = (page.person() == null || page.person().isEmpty()) ? viewer.staffId() : id(page.person());
		Long deputy = id(page.deputy());
		Errors errors = errors(page, person, deputy);
		if (errors.hasErrors() || person == null || deputy == null) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return sheet(viewer, Form.of(page, errors), model);
		}
		this.absences.note(viewer, person, deputy, page.first(), page.last());
		return "redirect:/staff/absences?done";
	}

	@PostMapping("/{id:\\d{1,18}}/removal")
	String end(Viewer viewer, @PathVariable long id) {
		this.absences.end(viewer, id);
		return "redirect:/staff/absences?done";
	}

	private Errors errors(AbsencePage page, @Nullable Long person, @Nullable Long deputy) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (!errors.hasErrors()) {
			if (page.last().isBefore(page.first())) {
				this.texts.reject(errors, "until", "review.absence.until.before");
			}
			else if (page.last().isBefore(LegalDay.of(this.clock.instant()))) {
				this.texts.reject(errors, "until", "review.absence.until.past");
			}
			if (person == null) {
				this.texts.reject(errors, "person", "web.error.choice");
			}
			if (deputy == null || deputy.equals(person)) {
				this.texts.reject(errors, "deputy", "review.absence.deputy.other");
			}
		}
		return errors;
	}

	/** Somebody who works on cases; null for everybody else. */
	private @Nullable Long id(@Nullable String chosen) {
		return working().stream()
			.map(Colleague::id)
			.filter((id) -> String.valueOf(id).equals(chosen))
			.findFirst()
			.orElse(null);
	}

	private List<Colleague> working() {
		return this.staff.colleagues()
			.stream()
			.filter((colleague) -> colleague.working() && colleague.role() != Role.ADMINISTRATOR)
			.toList();
	}

	private String sheet(Viewer viewer, Form form, Model model) {
		viewer.mustBe(Role.INTAKE, Role.NURSE, Role.ANALYST, Role.ATTORNEY, Role.SUPERVISOR, Role.DIRECTOR);
		boolean leads = viewer.is(Role.SUPERVISOR, Role.DIRECTOR);
		model.addAttribute("form", form);
		model.addAttribute("leads", leads);
		model.addAttribute("me", viewer.staffId());
		model.addAttribute("absences", this.absences.cover().absences());
		model.addAttribute("names",
				this.staff.colleagues().stream().collect(Collectors.toMap(Colleague::id, Colleague::name)));
		model.addAttribute("people", options(null));
		model.addAttribute("deputies", options(leads ? null : viewer.staffId()));
		return "review/absences";
	}

	private List<Option> options(@Nullable Long without) {
		return working().stream()
			.filter((colleague) -> !Objects.equals(colleague.id(), without))
			.map((colleague) -> new Option(String.valueOf(colleague.id()), colleague.name()))
			.toList();
	}

}
