package org.imrhelpcenter.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.Completions;
import org.imrhelpcenter.intake.LatePartB;
import org.imrhelpcenter.intake.LateRelease;
import org.imrhelpcenter.rules.ApplicationItem;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Option;
import org.imrhelpcenter.web.Texts;

import org.springframework.context.i18n.LocaleContextHolder;
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

/**
 * Records that something came which was missing: it counts from the day on which it was
 * received.
 */
@Controller
@RequestMapping("/staff/cases/{number}/receipt")
class ReceiptController {

	private final Cases cases;

	private final Arrived arrived;

	private final Completions completions;

	private final LateRelease release;

	private final LatePartB partB;

	private final Validator validator;

	private final Texts texts;

	ReceiptController(Cases cases, Arrived arrived, Completions completions, LateRelease release, LatePartB partB,
			Validator validator, Texts texts) {
		this.cases = cases;
		this.arrived = arrived;
		this.completions = completions;
		this.release = release;
		this.partB = partB;
		this.validator = validator;
		this.texts = texts;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		try {
			return sheet(this.cases.of(viewer, number), Form.empty(), model);
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
	}

	@PostMapping
	String take(Viewer viewer, @PathVariable String number, @ModelAttribute ReceiptPage page, Model model,
			HttpServletResponse response) {
		try {
			CaseSheet opened = this.cases.of(viewer, number);
			Errors errors = errors(page, opened);
			LocalDate on = page.received().orElse(null);
			if (errors.hasErrors() || on == null || page.item() == null) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				return sheet(opened, Form.of(page, errors), model);
			}
			if (page.isPartB()) {
				this.partB.receive(viewer, opened, page.signedName(), on);
			}
			else if (page.isRelease()) {
				this.release.receive(viewer, opened, new LateRelease.Signed(page.signer().orElseThrow(),
						page.signedName(), page.witnessed(), page.dated().orElse(null)), on);
			}
			else {
				this.completions.receive(viewer, opened, ApplicationItem.valueOf(page.item()), on);
			}
			return "redirect:/staff/cases/{number}?done=received";
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
	}

	private Errors errors(ReceiptPage page, CaseSheet opened) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (page.received().filter((on) -> on.isBefore(opened.receivedOn())).isPresent()) {
			this.texts.reject(errors, "receivedOn", "review.receipt.receivedOn.early", opened.receivedOn());
		}
		if (page.isPartB() && page.signedName().isEmpty()) {
			this.texts.reject(errors, "name", "review.receipt.name.missing");
		}
		if (page.isRelease()) {
			checkRelease(page, errors);
		}
		return errors;
	}

	private void checkRelease(ReceiptPage page, Errors errors) {
		if (page.signer().isEmpty()) {
			this.texts.reject(errors, "by", "review.receipt.by.missing");
		}
		if (page.signedName().isEmpty()) {
			this.texts.reject(errors, "name", "review.receipt.name.release");
		}
		if (page.how() == null || page.how().isEmpty()) {
			this.texts.reject(errors, "how", "review.receipt.how.missing");
		}
		if (page.isMark() && page.witnessed().isEmpty()) {
			this.texts.reject(errors, "witness", "review.receipt.witness.missing");
		}
		if (page.dated().isPresent() && page.received().filter(page.dated().get()::isAfter).isPresent()) {
			this.texts.reject(errors, "signedOn", "review.receipt.signedOn.late");
		}
	}

	private String sheet(CaseSheet opened, Form form, Model model) {
		Arrived.Told told = this.arrived.of(opened);
		Locale locale = LocaleContextHolder.getLocale();
		List<Option> missing = new ArrayList<>();
		told.missing().forEach((item) -> missing.add(new Option(item.name(), this.texts.name(locale, item))));
		if (told.isPartBMissing()) {
			missing.add(new Option(ReceiptItem.PART_B.name(), this.texts.say(locale, "review.receipt.partB")));
		}
		model.addAttribute("partB", told.isPartBMissing());
		model.addAttribute("release", told.missing().contains(ApplicationItem.RELEASE));
		model.addAttribute("case", opened);
		model.addAttribute("form", form);
		model.addAttribute("missing", missing);
		model.addAttribute("signers", ReceiptPage.SIGNERS);
		model.addAttribute("ways", HandSigned.values());
		return "review/receipt";
	}

}
