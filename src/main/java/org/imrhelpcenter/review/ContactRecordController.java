package org.imrhelpcenter.review;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.ContactDirection;
import org.imrhelpcenter.cases.ContactPerson;
import org.imrhelpcenter.cases.ContactRecords;
import org.imrhelpcenter.cases.ContactWay;
import org.imrhelpcenter.review.ActPages.Asked;
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
 * Writes down a call, a message, a letter or a visit.
 */
@Controller
@RequestMapping("/staff/cases/{number}/contact")
class ContactRecordController {

	private final ActPages pages;

	private final ContactRecords contacts;

	private final Texts texts;

	ContactRecordController(ActPages pages, ContactRecords contacts, Texts texts) {
		this.pages = pages;
		this.contacts = contacts;
		this.texts = texts;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(Act.CONTACT, viewer, number, model, response), (opened) -> fill(model));
	}

	@PostMapping
	String write(Viewer viewer, @PathVariable String number, @ModelAttribute ContactRecordPage page, Seen seen,
			Model model, HttpServletResponse response) {
		return this.pages.act(new Asked(Act.CONTACT, viewer, number, model, response), page, seen,
				(opened) -> fill(model), (opened, errors) -> check(page, errors),
				(opened) -> this.contacts.write(viewer, opened, seen.number(), page.said()));
	}

	private void check(ContactRecordPage page, Errors errors) {
		if (!page.hasTime()) {
			this.texts.reject(errors, "time", "review.contactRecord.time.wrong");
		}
	}

	private static void fill(Model model) {
		model.addAttribute("ways", ContactWay.values());
		model.addAttribute("directions", ContactDirection.values());
		model.addAttribute("people", ContactPerson.values());
	}

}
