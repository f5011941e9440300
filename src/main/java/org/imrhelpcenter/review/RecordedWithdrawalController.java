package org.imrhelpcenter.review;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.ContactWay;
import org.imrhelpcenter.cases.Withdrawals;
import org.imrhelpcenter.review.ActPages.Asked;
import org.imrhelpcenter.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.springframework.validation.Errors;

/**
 * Records that a member took the application back otherwise than on the page of the case.
 */
@Controller
@RequestMapping("/staff/cases/{number}/withdrawal")
class RecordedWithdrawalController {

	private final ActPages pages;

	private final Withdrawals withdrawals;

	private final Texts texts;

	RecordedWithdrawalController(ActPages pages, Withdrawals withdrawals, Texts texts) {
		this.pages = pages;
		this.withdrawals = withdrawals;
		this.texts = texts;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(Act.WITHDRAWAL, viewer, number, model, response), (opened) -> fill(model));
	}

	@PostMapping
	String record(Viewer viewer, @PathVariable String number, @ModelAttribute RecordedWithdrawalPage page, Seen seen,
			Model model, HttpServletResponse response) {
		return this.pages.act(new Asked(Act.WITHDRAWAL, viewer, number, model, response), page, seen,
				(opened) -> fill(model), (opened, errors) -> check(page, opened, errors),
				(opened) -> this.withdrawals.record(viewer, opened, seen.number(), page.said()));
	}

	private void check(RecordedWithdrawalPage page, CaseSheet opened, Errors errors) {
		if (page.day().filter((on) -> on.isBefore(opened.receivedOn())).isPresent()) {
			this.texts.reject(errors, "on", "review.act.on.early", opened.receivedOn());
		}
	}

	private static void fill(Model model) {
		model.addAttribute("signers", ReceiptPage.SIGNERS);
		model.addAttribute("ways", ContactWay.values());
	}

}
