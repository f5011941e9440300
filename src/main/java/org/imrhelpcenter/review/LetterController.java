package org.imrhelpcenter.review;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Staff;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseChangedException;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.correspondence.LetterDesk;
import org.imrhelpcenter.correspondence.LetterWay;
import org.imrhelpcenter.paper.PrintedPaper;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import org.springframework.web.server.ResponseStatusException;

/**
 * One letter of a case: looked at, added to, approved and sent, or set aside.
 */
@Controller
@RequestMapping("/staff/cases/{number}/letters/{id:\\d{1,18}}")
class LetterController {

	private static final Set<String> DONE = Set.of("EMAIL", "MAIL", "OTHER", "note", "discarded", "handed", "returned",
			"again");

	private final Cases cases;

	private final LetterDesk desk;

	private final Staff staff;

	private final Validator validator;

	private final Texts texts;

	LetterController(Cases cases, LetterDesk desk, Staff staff, Validator validator, Texts texts) {
		this.cases = cases;
		this.desk = desk;
		this.staff = staff;
		this.validator = validator;
		this.texts = texts;
	}

	@GetMapping
	String show(Viewer viewer, @PathVariable String number, @PathVariable long id,
			@RequestParam(required = false) @Nullable String done, Model model, HttpServletResponse response) {
		model.addAttribute("done", DONE.contains(String.valueOf(done)) ? "review.letter.done." + done : null);
		try {
			return sheet(viewer, this.cases.of(viewer, number), id, null, model);
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
	}

	@GetMapping("/pdf")
	ResponseEntity<byte[]> print(Viewer viewer, @PathVariable String number, @PathVariable long id) {
		try {
			CaseSheet opened = this.cases.of(viewer, number);
			return PrintedPaper.toRead("letter-" + opened.number().text() + "-" + id, this.desk.pdf(opened, id));
		}
		catch (CaseMissingException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	@PostMapping("/approval")
	String approve(Viewer viewer, @PathVariable String number, @PathVariable long id,
			@RequestParam(defaultValue = "") String seen, Model model, HttpServletResponse response) {
		return act(viewer, number, id, LetterPage.empty(), null, model, response, (opened) -> {
			LetterWay way = this.desk.approve(viewer, opened, id, seen);
			return way.name();
		});
	}

	@PostMapping("/note")
	String note(Viewer viewer, @PathVariable String number, @PathVariable long id, @ModelAttribute LetterPage typed,
			@RequestParam Map<String, String> fields, Model model, HttpServletResponse response) {
		LetterPage page = typed.with(fields);
		return act(viewer, number, id, page, null, model, response, (opened) -> {
			this.desk.reword(viewer, opened, id, page.said(), ActPages.words(page.note()));
			return "note";
		});
	}

	@PostMapping("/discarding")
	String discard(Viewer viewer, @PathVariable String number, @PathVariable long id, @ModelAttribute LetterPage page,
			Model model, HttpServletResponse response) {
		return act(viewer, number, id, page, "reason", model, response, (opened) -> {
			this.desk.discard(viewer, opened, id, ActPages.words(page.reason()));
			return "discarded";
		});
	}

	@PostMapping("/handover")
	String handOver(Viewer viewer, @PathVariable String number, @PathVariable long id, @ModelAttribute LetterPage page,
			Model model, HttpServletResponse response) {
		return act(viewer, number, id, page, "how", model, response, (opened) -> {
			this.desk.handOver(viewer, opened, id, ActPages.words(page.how()));
			return "handed";
		});
	}

	@PostMapping("/return")
	String returned(Viewer viewer, @PathVariable String number, @PathVariable long id, Model model,
			HttpServletResponse response) {
		return act(viewer, number, id, LetterPage.empty(), null, model, response, (opened) -> {
			this.desk.returned(viewer, opened, id);
			return "returned";
		});
	}

	@PostMapping("/again")
	String again(Viewer viewer, @PathVariable String number, @PathVariable long id, Model model,
			HttpServletResponse response) {
		return act(viewer, number, id, LetterPage.empty(), null, model, response, (opened) -> {
			this.desk.again(viewer, opened, id);
			return "again";
		});
	}

	private String act(Viewer viewer, String number, long id, LetterPage page, @Nullable String needed, Model model,
			HttpServletResponse response, Deed deed) {
		try {
			CaseSheet opened = this.cases.of(viewer, number);
			Errors errors = new DirectFieldBindingResult(page, "page");
			this.validator.validate(page, errors);
			page.said().forEach((key, text) -> {
				Errors wrong = new DirectFieldBindingResult(LetterPage.empty(), "page");
				this.validator.validate(new LetterPage(text, null, null, Map.of()), wrong);
				if (wrong.hasErrors()) {
					this.texts.reject(errors, "said[" + key + "]", "review.letter.said.wrong", LetterDesk.NOTE);
				}
			});
			if (needed != null && !errors.hasErrors() && ActPages.words(Form.of(page).value(needed)).isEmpty()) {
				this.texts.reject(errors, needed, "review.letter." + needed + ".missing");
			}
			if (errors.hasErrors()) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				return sheet(viewer, opened, id, Form.of(page, errors), model);
			}
			return "redirect:/staff/cases/{number}/letters/{id}?done=" + deed.on(opened);
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
		catch (CaseChangedException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("changed", true);
			return sheet(viewer, this.cases.of(viewer, number), id, Form.of(page), model);
		}
	}

	private String sheet(Viewer viewer, CaseSheet opened, long id, @Nullable Form form, Model model) {
		LetterDesk.LetterSheet letter = this.desk.look(opened, id);
		Map<Long, String> names = this.staff.colleagues()
			.stream()
			.collect(Collectors.toMap(Colleague::id, Colleague::name));
		model.addAttribute("case", opened);
		model.addAttribute("sheet", letter);
		model.addAttribute("names", names);
		model.addAttribute("readdresses", Act.ADDRESS.isFor(viewer) && !letter.letter().whose().isEmpty());
		model.addAttribute("most", LetterDesk.NOTE);
		model.addAttribute("form", (form != null) ? form : Form.of(LetterPage.of(letter)));
		return "review/letter";
	}

	/** What is done about a letter, and how it is told afterwards. */
	private interface Deed {

		String on(CaseSheet opened);

	}

}
