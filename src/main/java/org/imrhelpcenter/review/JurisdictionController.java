package org.imrhelpcenter.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.review.ActPages.Asked;
import org.imrhelpcenter.review.JurisdictionPage.What;
import org.imrhelpcenter.rules.Coverage;
import org.imrhelpcenter.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Decides whether the department licenses the plan, or which agency answers.
 */
@Controller
@RequestMapping("/staff/cases/{number}/jurisdiction")
class JurisdictionController {

	private final ActPages pages;

	private final JurisdictionDesk desk;

	private final Texts texts;

	JurisdictionController(ActPages pages, JurisdictionDesk desk, Texts texts) {
		this.pages = pages;
		this.desk = desk;
		this.texts = texts;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Locale locale, Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(Act.JURISDICTION, viewer, number, model, response),
				(opened) -> fill(opened, locale, model));
	}

	@PostMapping
	String decide(Viewer viewer, @PathVariable String number, @ModelAttribute JurisdictionPage page, Seen seen,
			Locale locale, Model model, HttpServletResponse response) {
		return this.pages.act(new Asked(Act.JURISDICTION, viewer, number, model, response), page, seen,
				(opened) -> fill(opened, locale, model), (opened, errors) -> check(opened, page, errors),
				(opened) -> this.desk.decide(viewer, opened, seen.number(), page));
	}

	private void check(CaseSheet opened, JurisdictionPage page, Errors errors) {
		if (page.is(What.LICENSED)) {
			return;
		}
		if (this.desk.coverage(opened).coverage() == Coverage.MEDICARE_AND_MEDI_CAL) {
			this.texts.reject(errors, "what", "review.jurisdiction.what.both");
		}
		if (page.is(What.NO_AUTHORITY)) {
			if (this.desk.agency(page).isEmpty()) {
				this.texts.reject(errors, "agency", "review.jurisdiction.agency.missing");
			}
			if (Objects.requireNonNullElse(page.handedOver(), "").isEmpty()) {
				this.texts.reject(errors, "handedOver", "review.jurisdiction.handedOver.missing");
			}
		}
	}

	private void fill(CaseSheet opened, Locale locale, Model model) {
		model.addAttribute("lines", this.desk.known(opened, locale));
		model.addAttribute("agencies", this.desk.agencies());
		model.addAttribute("choices",
				this.pages.choices(Act.JURISDICTION, Arrays.stream(What.values()).map(What::name).toList()));
	}

}
