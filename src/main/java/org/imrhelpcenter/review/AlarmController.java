package org.imrhelpcenter.review;

import java.time.Clock;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseAlarms;
import org.imrhelpcenter.documents.ScannerWatch;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Cases whose code somebody seems to guess, until someone who leads has looked at each;
 * and a malware scanner that does not answer, until it does.
 */
@Controller
@RequestMapping("/staff/alarms")
class AlarmController {

	private final CaseAlarms alarms;

	private final ScannerWatch scanner;

	private final Clock clock;

	AlarmController(CaseAlarms alarms, ScannerWatch scanner, Clock clock) {
		this.alarms = alarms;
		this.scanner = scanner;
		this.clock = clock;
	}

	@GetMapping
	String list(Viewer viewer, @RequestParam(required = false) @Nullable String done, Model model) {
		model.addAttribute("alarms", this.alarms.open(viewer));
		model.addAttribute("leads", viewer.is(Role.SUPERVISOR, Role.DIRECTOR));
		model.addAttribute("scannerDown", this.scanner.downSince().orElse(null));
		model.addAttribute("done", done != null);
		return "review/alarms";
	}

	@PostMapping("/{id:\\d{1,18}}/inspection")
	String see(Viewer viewer, @PathVariable long id) {
		this.alarms.see(viewer, id, this.clock.instant());
		return "redirect:/staff/alarms?done";
	}

}
