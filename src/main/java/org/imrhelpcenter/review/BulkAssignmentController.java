package org.imrhelpcenter.review;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Staff;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Assignments;
import org.imrhelpcenter.cases.CaseChangedException;
import org.imrhelpcenter.cases.CaseMissingException;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Gives many cases to somebody at once. Each is given for itself: one that somebody else
 * changed meanwhile stays as it is, and that is told.
 */
@Controller
class BulkAssignmentController {

	static final String ME = "me";

	static final String NOBODY = "nobody";

	private static final Pattern CASE = Pattern.compile("([A-Z0-9-]{1,30}):(\\d{1,9})");

	private final Assignments assignments;

	private final Staff staff;

	BulkAssignmentController(Assignments assignments, Staff staff) {
		this.assignments = assignments;
		this.staff = staff;
	}

	@PostMapping("/staff/assignments")
	String assign(Viewer viewer, @RequestParam(name = "case", defaultValue = "") List<String> chosen,
			@RequestParam(defaultValue = "") String to, @ModelAttribute QueueChoices choices) {
		viewer.mustBe(Role.INTAKE, Role.NURSE, Role.ANALYST, Role.ATTORNEY, Role.SUPERVISOR, Role.DIRECTOR);
		Long staffId = receiver(viewer, to);
		boolean known = staffId != null || NOBODY.equals(to);
		int given = 0;
		List<String> sorted = known ? chosen.stream().distinct().sorted().toList() : List.of();
		for (String each : sorted) {
			given += assign(viewer, each, staffId) ? 1 : 0;
		}
		return "redirect:" + UriComponentsBuilder.fromUriString(choices.href())
			.queryParam("given", given)
			.queryParam("kept", sorted.size() - given)
			.toUriString();
	}

	private boolean assign(Viewer viewer, String chosen, @Nullable Long staffId) {
		Matcher matcher = CASE.matcher(chosen);
		if (!matcher.matches()) {
			return false;
		}
		try {
			this.assignments.assign(viewer, matcher.group(1), staffId, Integer.parseInt(matcher.group(2)));
			return true;
		}
		catch (CaseChangedException | CaseMissingException | AccessDeniedException ex) {
			return false;
		}
	}

	/** Only somebody who works on cases is given some. */
	private @Nullable Long receiver(Viewer viewer, String to) {
		if (ME.equals(to)) {
			return viewer.staffId();
		}
		return !to.matches("\\d{1,18}") ? null
				: this.staff.colleague(Long.parseLong(to))
					.filter((colleague) -> colleague.working() && colleague.role() != Role.ADMINISTRATOR)
					.map((colleague) -> colleague.id())
					.orElse(null);
	}

}
