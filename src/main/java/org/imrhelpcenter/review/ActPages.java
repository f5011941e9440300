package org.imrhelpcenter.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Staff;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.AuditLine;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.Acts;
import org.imrhelpcenter.cases.CaseChangedException;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Option;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;

/**
 * What the pages of all acts do alike: they open for those whose work it is, keep what
 * was typed when something is wrong with it, and tell who acted first and what changed.
 */
@Component
class ActPages {

	/** How long reasons and notes may be. */
	static final int MOST = 4000;

	/** How much of what changed is told. */
	private static final int CHANGES = 10;

	private final Cases cases;

	private final CaseRecords records;

	private final Acts acts;

	private final Staff staff;

	private final Validator validator;

	private final Texts texts;

	private final Clock clock;

	ActPages(Cases cases, CaseRecords records, Acts acts, Staff staff, Validator validator, Texts texts, Clock clock) {
		this.cases = cases;
		this.records = records;
		this.acts = acts;
		this.staff = staff;
		this.validator = validator;
		this.texts = texts;
		this.clock = clock;
	}

	/** Shows the empty page of an act. */
	String ask(Asked asked) {
		return ask(asked, (opened) -> {
		});
	}

	/**
	 * Shows the page of an act.
	 * @param fill puts into the model what else the page needs
	 */
	String ask(Asked asked, Consumer<CaseSheet> fill) {
		try {
			return sheet(asked, open(asked), Form.empty(), fill);
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(asked.response());
		}
	}

	/** Does what a page asks for that needs nothing else. */
	String act(Asked asked, Record page, Seen seen, Consumer<CaseSheet> deed) {
		return act(asked, page, seen, (opened) -> {
		}, (opened, errors) -> {
		}, deed);
	}

	/**
	 * Does what a page asks for.
	 * @param page what was filled in
	 * @param seen which case was seen before
	 * @param fill puts into the model what else the page needs, when it is shown again
	 * @param check finds what else is wrong with the page
	 * @param deed the act
	 */
	String act(Asked asked, Record page, Seen seen, Consumer<CaseSheet> fill, BiConsumer<CaseSheet, Errors> check,
			Consumer<CaseSheet> deed) {
		try {
			CaseSheet opened = open(asked);
			Errors errors = new DirectFieldBindingResult(page, "page");
			this.validator.validate(page, errors);
			check.accept(opened, errors);
			if (errors.hasErrors()) {
				asked.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				return sheet(asked, opened, Form.of(page, errors), fill);
			}
			deed.accept(opened);
			return "redirect:/staff/cases/{number}?done=" + asked.act().name();
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(asked.response());
		}
		catch (CaseChangedException ex) {
			asked.response().setStatus(HttpStatus.CONFLICT.value());
			CaseSheet opened = open(asked);
			asked.model().addAttribute("changes", changes(opened, seen.moment()));
			return sheet(asked, opened, Form.of(page), fill);
		}
	}

	/** What may be done on the page of an act, as its choices. */
	List<Option> choices(Act act, Collection<String> outcomes) {
		return outcomes.stream()
			.map((outcome) -> new Option(outcome,
					this.texts.say(Locale.ENGLISH, "review.act." + act + ".what." + outcome)))
			.toList();
	}

	/** What was typed, without the space around it. */
	static String words(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	private CaseSheet open(Asked asked) {
		if (!asked.act().isFor(asked.viewer())) {
			throw new AccessDeniedException("Not for this role");
		}
		return this.cases.of(asked.viewer(), asked.number());
	}

	private String sheet(Asked asked, CaseSheet opened, Form form, Consumer<CaseSheet> fill) {
		Model model = asked.model();
		model.addAttribute("case", opened);
		model.addAttribute("act", asked.act());
		model.addAttribute("form", form);
		model.addAttribute("most", MOST);
		model.addAttribute("shownAt", this.clock.instant());
		model.addAttribute("possible", this.acts.offers(asked.viewer(), opened, asked.act()));
		model.addAttribute("before",
				this.acts.of(opened).stream().filter((done) -> done.act() == asked.act()).toList());
		model.addAttribute("names", names());
		fill.accept(opened);
		return "review/" + asked.act().path();
	}

	/** What others did since the page was shown; the latest deed in any case. */
	private List<Deed> changes(CaseSheet opened, Instant shownAt) {
		Deeds deeds = new Deeds(this.texts, Locale.ENGLISH, this.staff.colleagues());
		List<AuditLine> lines = this.records.history(opened)
			.stream()
			.filter((line) -> !CaseFile.reading(line))
			.collect(Collectors.toList());
		Collections.reverse(lines);
		List<AuditLine> since = lines.stream().filter((line) -> line.at().isAfter(shownAt)).limit(CHANGES).toList();
		return (since.isEmpty() ? lines.stream().limit(1).toList() : since).stream().map(deeds::tell).toList();
	}

	private Map<Long, String> names() {
		return this.staff.colleagues().stream().collect(Collectors.toMap(Colleague::id, Colleague::name));
	}

	/**
	 * A request for the page of an act.
	 *
	 * @param act the act
	 * @param viewer who asks
	 * @param number the case number, as it was typed or linked
	 * @param model what the page will show
	 * @param response the answer
	 */
	record Asked(Act act, Viewer viewer, String number, Model model, HttpServletResponse response) {
	}

}
