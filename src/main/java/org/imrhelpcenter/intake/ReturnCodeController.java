package org.imrhelpcenter.intake;

import org.imrhelpcenter.rules.LegalDay;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows the return code, with which one goes on from any device.
 */
@Controller
@RequestMapping("/apply/return-code")
class ReturnCodeController {

	private final Drafts drafts;

	private final Desk desk;

	ReturnCodeController(Drafts drafts, Desk desk) {
		this.drafts = drafts;
		this.desk = desk;
	}

	@GetMapping
	String show(OpenDraft draft, @RequestParam(required = false) @Nullable String leaving, Model model) {
		model.addAttribute("code", this.drafts.code(draft));
		model.addAttribute("opensCase",
				draft.answers().filer() != Filer.ASSISTANT && !draft.answers().filer().byAuthority());
		model.addAttribute("leaving", leaving != null);
		model.addAttribute("ageNote", AgeNote.of(draft.answers(), this.desk.today()));
		model.addAttribute("savedAt", draft.lastSaved().orElse(null));
		model.addAttribute("urgent", draft.answers().urgent());
		model.addAttribute("keptUntilDay", LegalDay.of(draft.keptUntil()));
		model.addAttribute("bornKnown", draft.answers().has(Place.of(Step.PATIENT)));
		model.addAttribute("onward", this.desk.journey(draft).firstOpen().map(Place::path).orElse("/apply/review"));
		return "intake/return-code";
	}

}
