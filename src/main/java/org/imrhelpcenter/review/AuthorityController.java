package org.imrhelpcenter.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.Assistants;
import org.imrhelpcenter.assistants.Authorities;
import org.imrhelpcenter.cases.CaseChangedException;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

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
 * Who acts for a member, and by what right: a named person looks at papers, and ends what
 * the member wishes in writing to end.
 */
@Controller("staffAuthorityController")
@RequestMapping("/staff/cases/{number}/authority")
class AuthorityController {

	private static final String AGAIN = "redirect:/staff/cases/{number}/authority?done=";

	private static final Set<String> DONE = Set.of("decided", "ended", "death");

	private final Cases cases;

	private final Assistants assistants;

	private final Authorities authorities;

	private final Validator validator;

	private final Texts texts;

	AuthorityController(Cases cases, Assistants assistants, Authorities authorities, Validator validator, Texts texts) {
		this.cases = cases;
		this.assistants = assistants;
		this.authorities = authorities;
		this.validator = validator;
		this.texts = texts;
	}

	@GetMapping
	String show(Viewer viewer, @PathVariable String number, @RequestParam(required = false) @Nullable String done,
			Model model, HttpServletResponse response) {
		model.addAttribute("done", DONE.contains(String.valueOf(done)) ? "review.authority.done." + done : null);
		return orMissing(() -> sheet(viewer, number, Map.of(), model), response);
	}

	@PostMapping("/{id:\\d{1,18}}")
	String decide(Viewer viewer, @PathVariable String number, @PathVariable long id, @ModelAttribute AuthorityPage page,
			Seen seen, Model model, HttpServletResponse response) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (page.saysNotWhy()) {
			this.texts.reject(errors, "reason", "review.authority.reason.missing");
		}
		if (page.finding() == null || errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			model.addAttribute("form", Form.of(page, errors));
			return orMissing(() -> sheet(viewer, number, Map.of("about", id), model), response);
		}
		AuthorityFinding finding = AuthorityFinding.valueOf(page.finding());
		try {
			return orMissing(
					() -> record(viewer, this.cases.of(viewer, number), id, seen.number(), finding, page.why()),
					response);
		}
		catch (CaseChangedException ex) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("changed", id);
			model.addAttribute("form", Form.of(page));
			return orMissing(() -> sheet(viewer, number, Map.of("about", id), model), response);
		}
	}

	private String record(Viewer viewer, CaseSheet sheet, long id, int seen, AuthorityFinding finding, String why) {
		switch (finding) {
			case VERIFIED -> this.authorities.verify(viewer, sheet, id, seen);
			case ASKED -> this.authorities.ask(viewer, sheet, id, seen, why);
			case REFUSED -> this.authorities.refuse(viewer, sheet, id, seen, why);
		}
		return AGAIN + "decided";
	}

	/** The member wished it in writing. */
	@PostMapping("/{id:\\d{1,18}}/end")
	String end(Viewer viewer, @PathVariable String number, @PathVariable long id, HttpServletResponse response) {
		return orMissing(() -> {
			this.assistants.end(viewer, this.cases.of(viewer, number), id);
			return AGAIN + "ended";
		}, response);
	}

	@PostMapping("/death")
	String died(Viewer viewer, @PathVariable String number, @ModelAttribute DeathPage page,
			@RequestParam(defaultValue = "") String confirmed, Model model, HttpServletResponse response) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (page.diedOn() == null || errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			model.addAttribute("form", Form.of(page, errors));
			return orMissing(() -> sheet(viewer, number, Map.of(), model), response);
		}
		LocalDate on = page.diedOn().toDate().orElseThrow();
		return orMissing(() -> {
			CaseSheet opened = this.cases.of(viewer, number);
			if (!"yes".equals(confirmed)) {
				return sure(viewer, opened, on, model);
			}
			this.authorities.memberDied(viewer, opened, on);
			return AGAIN + "death";
		}, response);
	}

	/** Shows what will follow before it is done. */
	private String sure(Viewer viewer, CaseSheet opened, LocalDate on, Model model) {
		List<Long> ending = this.authorities.endingWithDeath(viewer, opened, on);
		model.addAttribute("case", opened);
		model.addAttribute("on", on);
		model.addAttribute("parts", DateParts.of(on));
		model.addAttribute("people",
				this.assistants.of(opened).stream().filter((person) -> ending.contains(person.id())).toList());
		return "review/authority-death";
	}

	/**
	 * One answer for cases that do not exist and for those that are not theirs to see.
	 */
	private static String orMissing(Supplier<String> answer, HttpServletResponse response) {
		try {
			return answer.get();
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
	}

	private String sheet(Viewer viewer, String number, Map<String, Object> more, Model model) {
		CaseSheet sheet = this.cases.of(viewer, number);
		model.addAttribute("case", sheet);
		model.addAttribute("people", this.assistants.of(sheet));
		model.addAttribute("decides", this.authorities.areFor(viewer));
		model.addAttribute("findings", AuthorityFinding.values());
		model.addAttribute("most", AuthorityPage.REASON);
		model.addAttribute("about", more.get("about"));
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", Form.empty());
		}
		model.addAttribute("death", more.containsKey("about") ? Form.empty() : model.getAttribute("form"));
		return "review/authority";
	}

}
