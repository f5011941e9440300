package org.imrhelpcenter.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.Assignments;
import org.imrhelpcenter.cases.CaseChangedException;
import org.imrhelpcenter.cases.CaseMissingException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes a case, or gives it back to the queue.
 */
@Controller
class AssignmentController {

	private static final String TAKE = "me";

	private static final Set<String> DONE = Set.of("taken", "released", "received", "urgency");

	private final Assignments assignments;

	private final CaseFile file;

	AssignmentController(Assignments assignments, CaseFile file) {
		this.assignments = assignments;
		this.file = file;
	}

	@PostMapping("/staff/cases/{number}/assignment")
	String assign(Viewer viewer, @PathVariable String number, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "-1") String version, Locale locale, Model model,
			HttpServletResponse response) {
		boolean take = TAKE.equals(to);
		try {
			this.assignments.assign(viewer, number, take ? viewer.staffId() : null, seen(version));
			return "redirect:/staff/cases/{number}?done=" + (take ? "taken" : "released");
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
		catch (CaseChangedException ex) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("view", this.file.open(viewer, number, locale));
			model.addAttribute("take", take);
			return "review/changed";
		}
	}

	/** What was just done, told on the page that follows; null when nothing was. */
	static @Nullable String told(@Nullable String done) {
		return (done == null) ? null
				: DONE.contains(done) ? "review.case.done." + done
						: Arrays.stream(Act.values())
							.filter((act) -> act.name().equals(done))
							.map((act) -> "review.act." + act + ".done")
							.findFirst()
							.orElse(null);
	}

	static int seen(String version) {
		return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
	}

}
