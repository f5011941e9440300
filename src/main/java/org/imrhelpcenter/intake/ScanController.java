package org.imrhelpcenter.intake;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.documents.DocumentLimits;
import org.imrhelpcenter.web.StreamedForm;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Files scanned pages with their cases.
 */
@Controller
class ScanController {

	private final Scans scans;

	ScanController(Scans scans) {
		this.scans = scans;
	}

	@GetMapping("/staff/scans")
	String ask(Viewer viewer, Model model) {
		viewer.mustBe(KeyedApplications.ROLES);
		return sheet(List.of(), "", model);
	}

	@PostMapping("/staff/scans/documents")
	String file(Viewer viewer, @RequestParam(defaultValue = "") String number, HttpServletRequest request, Model model)
			throws IOException {
		List<Scans.Filed> filed = this.scans.file(viewer, number.strip(), StreamedForm.of(request));
		model.addAttribute("sent", true);
		boolean again = filed.stream().anyMatch((each) -> each.outcome() != Scans.Outcome.FILED);
		return sheet(filed, again ? number : "", model);
	}

	private static String sheet(List<Scans.Filed> filed, String number, Model model) {
		model.addAttribute("filed", filed);
		model.addAttribute("number", number);
		model.addAttribute("largest", DocumentLimits.OURS.fileMb());
		return "intake/scans";
	}

}
