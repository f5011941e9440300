package org.imrhelpcenter.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Likeness;
import org.imrhelpcenter.cases.Likenesses;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.intake.KeyedApplications.Entered;
import org.imrhelpcenter.plans.Plans;
import org.imrhelpcenter.scans.HeldScan;
import org.imrhelpcenter.scans.Tray;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Languages;
import org.imrhelpcenter.web.Option;
import org.imrhelpcenter.web.Texts;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Keys in an application that came by mail, fax or phone. The return code is on the page
 * that answers and nowhere else: sending the form again finds that it is a case already.
 */
@Controller
@RequestMapping("/staff/intake")
class KeyedController {

	private final KeyedApplications applications;

	private final KeyedCheck check;

	private final Tray tray;

	private final Likenesses likenesses;

	private final Plans plans;

	private final Languages languages;

	private final Texts texts;

	private final Clock clock;

	KeyedController(KeyedApplications applications, KeyedCheck check, Tray tray, Likenesses likenesses, Plans plans,
			Languages languages, Texts texts, Clock clock) {
		this.applications = applications;
		this.check = check;
		this.tray = tray;
		this.likenesses = likenesses;
		this.plans = plans;
		this.languages = languages;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping
	String show(Viewer viewer, @RequestParam(defaultValue = "") String scan, Model model) {
		viewer.mustBe(KeyedApplications.ROLES);
		List<HeldScan> scans = Arrays.stream(scan.split(","))
			.flatMap((id) -> this.tray.waiting(viewer, id).stream())
			.limit(PaperPage.MOST_SCANS)
			.toList();
		Keyed keyed = scans.isEmpty() ? Keyed.blank() : Keyed.from(scans);
		return sheet(viewer, keyed, Form.of(keyed), UUID.randomUUID(), model);
	}

	/** Room for one more service, with everything that was typed. */
	@PostMapping(params = "more")
	String more(Viewer viewer, @ModelAttribute Keyed keyed, @RequestParam(defaultValue = "") String entry,
			Model model) {
		viewer.mustBe(KeyedApplications.ROLES);
		Keyed longer = keyed.takesMore() ? keyed.withOneMore() : keyed;
		return sheet(viewer, longer, Form.of(longer), parse(entry).orElseGet(UUID::randomUUID), model);
	}

	/**
	 * Looks whether the same person, plan and service are here already, with everything
	 * that was typed. Nothing is stopped by what is found.
	 */
	@PostMapping(params = "look")
	String look(Viewer viewer, @ModelAttribute Keyed keyed, @RequestParam(defaultValue = "") String entry,
			Model model) {
		viewer.mustBe(KeyedApplications.ROLES);
		model.addAttribute("looked", keyed.person().isPresent() ? "intake.keyed.look.none" : "intake.keyed.look.who");
		return sheet(viewer, keyed, Form.of(keyed), parse(entry).orElseGet(UUID::randomUUID), model);
	}

	@PostMapping
	String enter(Viewer viewer, @ModelAttribute Keyed keyed, @RequestParam(defaultValue = "") String entry, Model model,
			HttpServletResponse response) {
		viewer.mustBe(KeyedApplications.ROLES);
		Instant now = this.clock.instant();
		UUID form = parse(entry).orElseGet(UUID::randomUUID);
		Errors errors = this.check.errors(keyed, now);
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return sheet(viewer, keyed, Form.of(keyed, errors), form, model);
		}
		Locale language = this.languages.named(Page.tidy(keyed.paper().language())).orElse(Locale.ENGLISH);
		Optional<Entered> entered = enter(viewer, keyed, language, form, now);
		model.addAttribute("entered", entered.orElse(null));
		model.addAttribute("left",
				entered.map((made) -> this.applications.fileTheRest(viewer, keyed.paper(), made.receipt())).orElse(0));
		model.addAttribute("alike",
				entered.map((made) -> this.likenesses.of(made.receipt().caseId())).orElse(List.of()));
		model.addAttribute("missing", keyed.completeness().missing());
		model.addAttribute("unborn", keyed.paper().leavesOutBirthDate());
		return "intake/keyed-done";
	}

	private Optional<Entered> enter(Viewer viewer, Keyed keyed, Locale language, UUID form, Instant now) {
		try {
			return this.applications.enter(viewer, keyed, language, form, now);
		}
		catch (DuplicateKeyException ex) {
			return Optional.empty();
		}
	}

	private String sheet(Viewer viewer, Keyed keyed, Form form, UUID entry, Model model) {
		List<HeldScan> scans = keyed.paper()
			.scanIds()
			.stream()
			.flatMap((id) -> this.tray.waiting(viewer, id).stream())
			.toList();
		model.addAttribute("scans", scans);
		model.addAttribute("others",
				this.tray.waiting(viewer, PaperPage.MOST_SCANS)
					.stream()
					.filter((other) -> scans.stream().noneMatch((one) -> one.id().equals(other.id())))
					.toList());
		model.addAttribute("alike", alike(keyed));
		model.addAttribute("kinds", DocumentKind.values());
		model.addAttribute("form", form);
		model.addAttribute("entry", entry);
		model.addAttribute("services", keyed.services().size());
		model.addAttribute("more", keyed.takesMore());
		model.addAttribute("ways", PaperPage.ways());
		model.addAttribute("releases", OnPaperRelease.values());
		model.addAttribute("partBs", PartBState.values());
		model.addAttribute("offered", offered());
		model.addAttribute("plans",
				this.plans.all().stream().map((plan) -> new Option(plan.name(), plan.name())).toList());
		model.addAttribute("tongues",
				this.languages.offered()
					.stream()
					.map((tongue) -> new Option(tongue.toLanguageTag(), this.texts.say(tongue, "web.language")))
					.toList());
		return "intake/keyed";
	}

	/** The cases of the person whose application is typed, as far as it is. */
	private List<Likeness> alike(Keyed keyed) {
		return keyed.person()
			.map((person) -> this.likenesses.of(Page.tidy(person.firstName()), Page.tidy(person.lastName()),
					Optional.ofNullable(person.birthDate()).flatMap(DateParts::toDate).orElseThrow(),
					keyed.plan().planName(), keyed.disputed()))
			.orElse(List.of());
	}

	private static Map<String, Map<String, Object[]>> offered() {
		Map<String, Map<String, Object[]>> offered = new HashMap<>();
		Keyed.blank()
			.pages()
			.forEach((name, page) -> offered.put(name.replace("services[0].", ""), Offered.by(page.getClass())));
		return offered;
	}

	private static Optional<UUID> parse(String entry) {
		return entry.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(entry))
				: Optional.empty();
	}

}
