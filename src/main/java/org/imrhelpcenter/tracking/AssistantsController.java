package org.imrhelpcenter.tracking;

import java.util.Locale;
import java.util.Set;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.Assistants;
import org.imrhelpcenter.assistants.FilledForms;
import org.imrhelpcenter.assistants.Invitations;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.paper.PrintedPaper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who acts for the member: the member sees it, ends it, and prints a code for somebody
 * without e-mail.
 */
@Controller
@RequestMapping("/track/case/assistants")
class AssistantsController {

	private static final Set<String> DONE = Set.of("named", "ended", "changed", "invited");

	private final Cases cases;

	private final Assistants assistants;

	private final Invitations invitations;

	private final FilledForms forms;

	AssistantsController(Cases cases, Assistants assistants, Invitations invitations, FilledForms forms) {
		this.cases = cases;
		this.assistants = assistants;
		this.invitations = invitations;
		this.forms = forms;
	}

	@GetMapping
	String list(Viewer viewer, @RequestParam(required = false) @Nullable String done, Model model) {
		CaseSheet sheet = this.cases.followed(viewer);
		model.addAttribute("people", this.assistants.of(sheet));
		model.addAttribute("over", sheet.status().isOver());
		model.addAttribute("done", DONE.contains(String.valueOf(done)) ? "tracking.assistants.done." + done : null);
		return "tracking/assistants";
	}

	/** How to reach somebody else is not the member's to read. */
	@GetMapping("/{id:\\d{1,18}}/form")
	ResponseEntity<byte[]> form(Viewer viewer, @PathVariable long id, Locale locale) {
		CaseSheet followed = this.cases.followed(viewer);
		return PrintedPaper.toKeep("assistant-form-" + followed.number().text(),
				this.forms.forMember(viewer, followed, id, locale));
	}

	@PostMapping("/{id:\\d{1,18}}/end")
	String end(Viewer viewer, @PathVariable long id) {
		this.assistants.end(viewer, this.cases.followed(viewer), id);
		return "redirect:/track/case/assistants?done=ended";
	}

	/** The code is on the page that answers and nowhere else. */
	@PostMapping("/{id:\\d{1,18}}/code")
	String print(Viewer viewer, @PathVariable long id, Model model) {
		model.addAttribute("code", this.invitations.print(this.cases.followed(viewer), id).text());
		return "tracking/assistant-code";
	}

}
