package org.imrhelpcenter.review;

import java.util.Map;
import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Verdict;
import org.imrhelpcenter.review.ActPages.Asked;
import org.imrhelpcenter.web.Form;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Sends a case that does not qualify to the complaint process.
 */
@Controller
@RequestMapping("/staff/cases/{number}/complaint")
class ComplaintController {

	private static final Predicate<Verdict> ASKED = Predicate.not(Verdict::isImr);

	private final ActPages pages;

	private final QualificationDesk desk;

	private final ServiceVerdicts verdicts;

	ComplaintController(ActPages pages, QualificationDesk desk, ServiceVerdicts verdicts) {
		this.pages = pages;
		this.desk = desk;
		this.verdicts = verdicts;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(Act.COMPLAINT_TRACK, viewer, number, model, response), (opened) -> {
			fill(opened, model);
			model.addAttribute("blocked",
					ServiceVerdicts.isBlocked(this.verdicts.lines(this.verdicts.services(opened), ASKED), false));
			model.addAttribute("otherWay", Act.QUALIFICATION);
			model.addAttribute("form",
					Form.of(new ComplaintPage(ServiceVerdicts.advised(this.verdicts.services(opened), ASKED), "")));
		});
	}

	@PostMapping
	String send(Viewer viewer, @PathVariable String number, @ModelAttribute ComplaintPage sent,
			@RequestParam Map<String, String> fields, Seen seen, Model model, HttpServletResponse response) {
		ComplaintPage page = sent.with(fields);
		return this.pages.act(new Asked(Act.COMPLAINT_TRACK, viewer, number, model, response), page, seen,
				(opened) -> fill(opened, model),
				(opened, errors) -> this.verdicts.check(this.verdicts.services(opened), page.verdict(), ASKED, errors),
				(opened) -> this.desk.complain(viewer, opened, seen.number(), ServiceVerdicts.read(page.verdict()),
						ActPages.words(page.reasons())));
	}

	private void fill(CaseSheet opened, Model model) {
		model.addAttribute("services", this.verdicts.lines(this.verdicts.services(opened), ASKED));
	}

}
