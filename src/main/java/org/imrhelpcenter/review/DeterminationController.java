package org.imrhelpcenter.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.AssessedService;
import org.imrhelpcenter.cases.CaseContents;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Determination;
import org.imrhelpcenter.cases.Determinations;
import org.imrhelpcenter.review.ActPages.Asked;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Option;
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
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Records what the reviewers found, one disputed service at a time.
 */
@Controller
@RequestMapping("/staff/cases/{number}/determination")
class DeterminationController {

	private static final Act ACT = Act.DETERMINATION;

	private final ActPages pages;

	private final Determinations determinations;

	private final CaseContents contents;

	private final Texts texts;

	DeterminationController(ActPages pages, Determinations determinations, CaseContents contents, Texts texts) {
		this.pages = pages;
		this.determinations = determinations;
		this.contents = contents;
		this.texts = texts;
	}

	/** With the number of a service, what was recorded about it stands in the form. */
	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, @RequestParam(required = false) @Nullable String service,
			Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(ACT, viewer, number, model, response), (opened) -> {
			fill(opened, model);
			this.determinations.of(opened)
				.stream()
				.filter((one) -> String.valueOf(one.service()).equals(service))
				.findFirst()
				.ifPresent((one) -> model.addAttribute("form", Form.of(DeterminationPage.of(one))));
		});
	}

	@PostMapping
	String record(Viewer viewer, @PathVariable String number, @ModelAttribute DeterminationPage page, Seen seen,
			Model model, HttpServletResponse response) {
		return this.pages.act(new Asked(ACT, viewer, number, model, response), page, seen,
				(opened) -> fill(opened, model), (opened, errors) -> check(page, opened, errors),
				(opened) -> this.determinations.record(viewer, opened, seen.number(), found(page),
						ActPages.words(page.reasons())));
	}

	private static Determinations.Found found(DeterminationPage page) {
		return new Determinations.Found(Integer.parseInt(ActPages.words(page.service())), page.votes().orElseThrow(),
				ActPages.words(page.summary()), ActPages.words(page.reviewers()));
	}

	private void fill(CaseSheet opened, Model model) {
		model.addAttribute("determinations", this.determinations.of(opened));
		model.addAttribute("services",
				reviewed(opened).stream()
					.map((service) -> new Option(String.valueOf(service.ordinal()), service.name(),
							this.texts.name(Locale.ENGLISH, service.kind())))
					.toList());
	}

	private List<AssessedService> reviewed(CaseSheet opened) {
		List<Integer> reviewed = this.determinations.services(opened);
		return this.contents.services(opened)
			.stream()
			.filter((service) -> reviewed.contains(service.ordinal()))
			.toList();
	}

	private void check(DeterminationPage page, CaseSheet opened, Errors errors) {
		Optional<KindOfDispute> kind = reviewed(opened).stream()
			.filter((service) -> String.valueOf(service.ordinal()).equals(page.service()))
			.map(AssessedService::kind)
			.findFirst();
		if (kind.isEmpty() && !errors.hasFieldErrors("service")) {
			this.texts.reject(errors, "service", "web.error.choice");
		}
		if (ActPages.words(page.reasons()).isEmpty() && PeoplesNames.in(page.reviewers())) {
			this.texts.reject(errors, "reviewers", "review.determination.reviewers.name");
		}
		if (page.votes().isEmpty()) {
			this.texts.reject(errors, "overturn", "review.determination.votes.missing");
		}
		else if (kind.isPresent() && !page.votes().get().isWhole(kind.get())
				&& ActPages.words(page.reasons()).isEmpty()) {
			this.texts.reject(errors, "reasons", "review.determination.reasons.panel");
		}
	}

}
