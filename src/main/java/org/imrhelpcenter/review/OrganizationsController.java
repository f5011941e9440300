package org.imrhelpcenter.review;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Staff;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.AdoptionDeputies;
import org.imrhelpcenter.cases.ReviewOrganizations;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Which organizations review cases, and who may adopt what they find.
 */
@Controller
class OrganizationsController {

	private static final String HERE = "redirect:/staff/organizations";

	private static final Set<Role> DEPUTIES = Set.of(Role.SUPERVISOR, Role.ATTORNEY);

	private final ReviewOrganizations organizations;

	private final AdoptionDeputies deputies;

	private final Staff staff;

	private final Validator validator;

	private final Texts texts;

	OrganizationsController(ReviewOrganizations organizations, AdoptionDeputies deputies, Staff staff,
			Validator validator, Texts texts) {
		this.organizations = organizations;
		this.deputies = deputies;
		this.staff = staff;
		this.validator = validator;
		this.texts = texts;
	}

	@GetMapping("/staff/organizations")
	String show(Viewer viewer, Model model) {
		return sheet(viewer, Form.empty(), model);
	}

	@PostMapping("/staff/organizations")
	String add(Viewer viewer, @ModelAttribute OrganizationPage page, Model model, HttpServletResponse response) {
		guard(viewer);
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (!errors.hasErrors() && !this.organizations.add(viewer, ActPages.words(page.name()))) {
			this.texts.reject(errors, "name", "review.organizations.name.there");
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return sheet(viewer, Form.of(page, errors), model);
		}
		return HERE;
	}

	@PostMapping("/staff/organizations/{id:\\d{1,9}}")
	String use(Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String use) {
		this.organizations.use(viewer, id, use.equals("YES"));
		return HERE;
	}

	@PostMapping("/staff/deputies/{id:\\d{1,9}}")
	String name(Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String named) {
		boolean fitting = this.staff.colleague(id).filter(OrganizationsController::mayBeDeputy).isPresent();
		this.deputies.name(viewer, id, fitting && named.equals("YES"));
		return HERE;
	}

	private static boolean mayBeDeputy(Colleague colleague) {
		return colleague.working() && DEPUTIES.contains(colleague.role());
	}

	private static void guard(Viewer viewer) {
		if (!ReviewOrganizations.isFor(viewer)) {
			throw new AccessDeniedException("Not for this role");
		}
	}

	private String sheet(Viewer viewer, Form form, Model model) {
		guard(viewer);
		Set<Long> named = this.deputies.all();
		List<Colleague> people = this.staff.colleagues();
		model.addAttribute("form", form);
		model.addAttribute("organizations", this.organizations.all());
		model.addAttribute("named", named);
		model.addAttribute("director", viewer.is(Role.DIRECTOR));
		model.addAttribute("people",
				people.stream().filter((each) -> mayBeDeputy(each) || named.contains(each.id())).toList());
		return "review/organizations";
	}

}
