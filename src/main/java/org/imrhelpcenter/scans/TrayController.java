package org.imrhelpcenter.scans;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.documents.DocumentLimits;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.StreamedForm;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The tray of incoming scans: takes files, and shows what waits.
 */
@Controller
class TrayController {

	private static final int LISTED = 100;

	private static final int SETTLED = 20;

	private final MailRoom mailRoom;

	private final Tray tray;

	private final Validator validator;

	private final Clock clock;

	TrayController(MailRoom mailRoom, Tray tray, Validator validator, Clock clock) {
		this.mailRoom = mailRoom;
		this.tray = tray;
		this.validator = validator;
		this.clock = clock;
	}

	@GetMapping("/staff/scans")
	String show(Viewer viewer, Model model) {
		return sheet(viewer, Form.of(new SortPage(DateParts.of(today()), null, null)), model);
	}

	@PostMapping("/staff/scans/documents")
	String take(Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model model)
			throws IOException {
		Tray.mustBeFor(viewer);
		SortPage page = SortPage.of(request);
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return sheet(viewer, Form.of(page, errors), model);
		}
		LocalDate on = Optional.ofNullable(page.receivedOn()).flatMap(DateParts::toDate).orElse(today());
		List<MailRoom.Sorted> sorted = this.mailRoom.take(viewer,
				new MailRoom.Mail(page.caseNumber(), DocumentKind.named(page.kind()).orElse(null), on),
				StreamedForm.of(request));
		model.addAttribute("sorted", sorted);
		return sheet(viewer, Form.of(new SortPage(DateParts.of(on), null, null)), model);
	}

	private String sheet(Viewer viewer, Form form, Model model) {
		List<HeldScan> waiting = this.tray.waiting(viewer, LISTED);
		model.addAttribute("form", form);
		model.addAttribute("waiting", waiting);
		model.addAttribute("count", (waiting.size() < LISTED) ? waiting.size() : this.tray.countWaiting());
		model.addAttribute("settled", this.tray.settled(viewer, SETTLED));
		model.addAttribute("kinds", DocumentKind.values());
		model.addAttribute("largest", DocumentLimits.OURS.fileMb());
		return "scans/tray";
	}

	private LocalDate today() {
		return LegalDay.of(this.clock.instant());
	}

}
