package org.imrhelpcenter.review;

import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseNumber;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.LinkKind;
import org.imrhelpcenter.cases.Links;
import org.imrhelpcenter.review.ActPages.Asked;
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
 * Links a case to another one that the viewer may see, and takes links away.
 */
@Controller
@RequestMapping("/staff/cases/{number}/link")
class LinkController {

	private final ActPages pages;

	private final Links links;

	private final Cases cases;

	private final Texts texts;

	LinkController(ActPages pages, Links links, Cases cases, Texts texts) {
		this.pages = pages;
		this.links = links;
		this.cases = cases;
		this.texts = texts;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(Act.LINK, viewer, number, model, response), (opened) -> fill(opened, model));
	}

	@PostMapping
	String link(Viewer viewer, @PathVariable String number, @ModelAttribute LinkPage page, Seen seen, Model model,
			HttpServletResponse response) {
		return this.pages.act(new Asked(Act.LINK, viewer, number, model, response), page, seen,
				(opened) -> fill(opened, model), (opened, errors) -> check(viewer, opened, page, errors),
				(opened) -> this.links.link(viewer, opened, seen.number(), this.cases.of(viewer, page.number()),
						LinkKind.valueOf(Objects.requireNonNull(page.kind())), ActPages.words(page.words())));
	}

	@PostMapping("/{id:\\d{1,18}}/removal")
	String remove(Viewer viewer, @PathVariable String number, @PathVariable long id, Seen seen, Model model,
			HttpServletResponse response) {
		return this.pages.act(new Asked(Act.LINK, viewer, number, model, response), RemovedLink.NOTHING_TYPED, seen,
				(opened) -> fill(opened, model), (opened, errors) -> {
				}, (opened) -> this.links.remove(viewer, opened, seen.number(), id));
	}

	private void check(Viewer viewer, CaseSheet opened, LinkPage page, Errors errors) {
		if (errors.hasFieldErrors("other")) {
			return;
		}
		CaseNumber other = seen(viewer, page.number());
		if (other == null) {
			this.texts.reject(errors, "other", "review.link.other.none");
		}
		else if (other.equals(opened.number())) {
			this.texts.reject(errors, "other", "review.link.other.same");
		}
		else if (this.links.of(opened).stream().anyMatch((each) -> each.number().equals(other))) {
			this.texts.reject(errors, "other", "review.link.other.twice");
		}
	}

	/** The number of a case that the viewer may see. */
	private @Nullable CaseNumber seen(Viewer viewer, String typed) {
		try {
			return this.cases.of(viewer, typed).number();
		}
		catch (CaseMissingException ex) {
			return null;
		}
	}

	private void fill(CaseSheet opened, Model model) {
		model.addAttribute("links", this.links.of(opened));
		model.addAttribute("kinds", LinkKind.values());
	}

	/**
	 * The page of a link when only another link was taken away.
	 *
	 * @param other not typed
	 * @param kind not chosen
	 * @param words not typed
	 */
	private record RemovedLink(@Nullable String other, @Nullable String kind, @Nullable String words) {

		static final RemovedLink NOTHING_TYPED = new RemovedLink(null, null, null);

	}

}
