package org.imrhelpcenter.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.AddressSource;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.ContactPerson;
import org.imrhelpcenter.cases.IdentityProof;
import org.imrhelpcenter.review.ActPages.Asked;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Option;
import org.imrhelpcenter.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Changes where the member, or somebody who acts for them, is written to.
 */
@Controller
@RequestMapping("/staff/cases/{number}/address")
class AddressController {

	private final ActPages pages;

	private final AddressDesk desk;

	private final Texts texts;

	AddressController(ActPages pages, AddressDesk desk, Texts texts) {
		this.pages = pages;
		this.desk = desk;
		this.texts = texts;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, @RequestParam(defaultValue = "") String whose, Model model,
			HttpServletResponse response) {
		return this.pages.ask(new Asked(Act.ADDRESS, viewer, number, model, response), (opened) -> {
			fill(opened, model);
			List<String> all = this.desk.whose(opened);
			if (all.size() == 1 || all.contains(whose)) {
				model.addAttribute("form", Form.of(AddressPage.about((all.size() == 1) ? all.get(0) : whose)));
			}
		});
	}

	@PostMapping
	String change(Viewer viewer, @PathVariable String number, @ModelAttribute AddressPage page, Seen seen, Model model,
			HttpServletResponse response) {
		return this.pages.act(new Asked(Act.ADDRESS, viewer, number, model, response), page, seen,
				(opened) -> fill(opened, model), (opened, errors) -> this.desk.check(opened, page, errors),
				(opened) -> this.desk.change(viewer, opened, seen.number(), page));
	}

	private void fill(CaseSheet opened, Model model) {
		var people = this.desk.people(opened);
		List<Option> whose = new ArrayList<>();
		whose.add(new Option(AddressPage.MEMBER,
				this.texts.say(Locale.ENGLISH, "review.address.whose.member", opened.memberName())));
		people.forEach((person) -> whose.add(new Option(String.valueOf(person.id()), person.name(),
				this.texts.say(Locale.ENGLISH, "Capacity." + person.capacity()))));
		model.addAttribute("file", this.desk.ofMember(opened));
		model.addAttribute("people", people);
		model.addAttribute("whose", whose);
		model.addAttribute("parts", AddressPart.values());
		model.addAttribute("sources", AddressSource.values());
		model.addAttribute("tellers", ContactPerson.values());
		model.addAttribute("proofs", IdentityProof.values());
		model.addAttribute("noteMost", AddressPage.NOTE);
	}

}
