package org.imrhelpcenter.review;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Qualifications;
import org.imrhelpcenter.cases.Screened;
import org.imrhelpcenter.cases.Track;
import org.imrhelpcenter.cases.Verdict;
import org.imrhelpcenter.review.ActPages.Asked;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Texts;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Decides that a case qualifies for IMR, service by service.
 */
@Controller
@RequestMapping("/staff/cases/{number}/qualification")
class QualificationController {

	/** What one service is left out for concerns no other service. */
	private static final Predicate<Verdict> ASKED = Verdict::isOfOneService;

	private final ActPages pages;

	private final QualificationDesk desk;

	private final ServiceVerdicts verdicts;

	private final Texts texts;

	QualificationController(ActPages pages, QualificationDesk desk, ServiceVerdicts verdicts, Texts texts) {
		this.pages = pages;
		this.desk = desk;
		this.verdicts = verdicts;
		this.texts = texts;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(Act.QUALIFICATION, viewer, number, model, response), (opened) -> {
			fill(opened, model);
			model.addAttribute("blocked",
					ServiceVerdicts.isBlocked(this.verdicts.lines(this.verdicts.services(opened), ASKED), true));
			model.addAttribute("otherWay", Act.COMPLAINT_TRACK);
			model.addAttribute("form",
					Form.of(new QualificationPage(ServiceVerdicts.advised(this.verdicts.services(opened), ASKED),
							this.texts.say(LocaleContextHolder.getLocale(), "review.qualification.items.usual"), "")));
		});
	}

	@PostMapping
	String qualify(Viewer viewer, @PathVariable String number, @ModelAttribute QualificationPage sent,
			@RequestParam Map<String, String> fields, Seen seen, Model model, HttpServletResponse response) {
		QualificationPage page = sent.with(fields);
		return this.pages.act(new Asked(Act.QUALIFICATION, viewer, number, model, response), page, seen,
				(opened) -> fill(opened, model), (opened, errors) -> check(opened, page, errors),
				(opened) -> this.desk.qualify(viewer, opened, seen.number(), ServiceVerdicts.read(page.verdict()),
						page.itemLines(), ActPages.words(page.reasons())));
	}

	private void check(CaseSheet opened, QualificationPage page, Errors errors) {
		List<Screened> services = this.verdicts.services(opened);
		Map<Integer, Verdict> chosen = ServiceVerdicts.read(page.verdict());
		this.verdicts.check(services, page.verdict(), ASKED, errors);
		if (!errors.hasFieldErrors() && chosen.values().stream().noneMatch(Verdict::isImr)) {
			this.texts.reject(errors, ServiceVerdicts.field(services.get(0).ordinal()), "review.qualification.none");
		}
		if (page.itemLines().isEmpty()) {
			this.texts.reject(errors, "items", "review.qualification.items.missing");
		}
		if (ActPages.words(page.reasons()).isEmpty()
				&& (opened.track() == Track.COMPLAINT || Qualifications.needsReasons(services, chosen))) {
			this.texts.reject(errors, "reasons", "review.act.reasons.advised");
		}
	}

	private void fill(CaseSheet opened, Model model) {
		model.addAttribute("services", this.verdicts.lines(this.verdicts.services(opened), ASKED));
		model.addAttribute("dueIfSentNow", this.desk.recordsDue(opened));
	}

}
