package org.imrhelpcenter.review;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.ActRecord;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Screened;
import org.imrhelpcenter.review.ActPages.Asked;
import org.imrhelpcenter.review.LateAcceptancePage.What;
import org.imrhelpcenter.rules.Requirement;
import org.imrhelpcenter.rules.Result;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Decides whether an application is accepted after the six months.
 */
@Controller
@RequestMapping("/staff/cases/{number}/late-acceptance")
class LateAcceptanceController {

	private final ActPages pages;

	private final RulingsDesk desk;

	private final Texts texts;

	LateAcceptanceController(ActPages pages, RulingsDesk desk, Texts texts) {
		this.pages = pages;
		this.desk = desk;
		this.texts = texts;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(Act.LATE_ACCEPTANCE, viewer, number, model, response), (opened) -> {
			fill(viewer, opened, model);
			model.addAttribute("form", Form.of(new LateAcceptancePage("",
					ServicesAsked.suggested(this.desk.services(opened), LateAcceptanceController::late), "")));
		});
	}

	@PostMapping
	String decide(Viewer viewer, @PathVariable String number, @ModelAttribute LateAcceptancePage page, Seen seen,
			Model model, HttpServletResponse response) {
		return this.pages.act(new Asked(Act.LATE_ACCEPTANCE, viewer, number, model, response), page, seen,
				(opened) -> fill(viewer, opened, model), (opened, errors) -> check(viewer, opened, page, errors),
				(opened) -> this.desk.late(viewer, opened, seen.number(),
						What.valueOf(Objects.requireNonNull(page.what())), page.services(),
						ActPages.words(page.reasons())));
	}

	private void check(Viewer viewer, CaseSheet opened, LateAcceptancePage page, Errors errors) {
		ActRecord proposal = this.desk.proposal(opened);
		if (page.is(What.DECLINED)) {
			if (proposal == null) {
				this.texts.reject(errors, "what", "review.late.what.first");
			}
			else if (isBy(viewer, proposal)) {
				this.texts.reject(errors, "what", "review.late.what.same");
			}
		}
		else if (page.is(What.DECLINE_PROPOSED) && proposal != null) {
			this.texts.reject(errors, "what", "review.late.what.proposed");
		}
		List<Screened> late = this.desk.services(opened).stream().filter(LateAcceptanceController::late).toList();
		if (!page.is(What.DECLINED) && ServicesAsked.chosen(page.services(), late).isEmpty()) {
			this.texts.reject(errors, "services", "review.late.services.missing");
		}
	}

	private static boolean isBy(Viewer viewer, @Nullable ActRecord proposal) {
		return proposal != null && Objects.equals(viewer.staffId(), proposal.staffId());
	}

	/** A service that came after the six months, whatever was ruled about it. */
	static boolean late(Screened service) {
		return service.assessment().filingWindow() != null
				&& !service.assessment().filingWindow().inTime(service.facts().receivedOn());
	}

	private void fill(Viewer viewer, CaseSheet opened, Model model) {
		List<Screened> late = this.desk.services(opened).stream().filter(LateAcceptanceController::late).toList();
		ActRecord proposal = this.desk.proposal(opened);
		Stream<What> choices = (proposal == null) ? Stream.of(What.ACCEPTED, What.DECLINE_PROPOSED)
				: isBy(viewer, proposal) ? Stream.of(What.ACCEPTED) : Stream.of(What.ACCEPTED, What.DECLINED);
		model.addAttribute("services", ServicesAsked.options(late, Requirement.FILING_WINDOW, this.texts));
		model.addAttribute("undecided", late.stream()
			.anyMatch(
					(service) -> service.assessment().of(Requirement.FILING_WINDOW).result() == Result.NEEDS_DECISION));
		model.addAttribute("proposal", proposal);
		model.addAttribute("own", isBy(viewer, proposal));
		model.addAttribute("choices", this.pages.choices(Act.LATE_ACCEPTANCE, choices.map(What::name).toList()));
	}

}
