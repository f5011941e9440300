package org.imrhelpcenter.tracking;

import java.time.Clock;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.calendar.Calendars;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.Withdrawals;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.YesNo;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where a member takes the application back, after reading what that means.
 */
@Controller
@RequestMapping("/track/case/withdrawal")
class WithdrawalController {

	private final Cases cases;

	private final CaseRecords records;

	private final Withdrawals withdrawals;

	private final Calendars calendars;

	private final Validator validator;

	private final Clock clock;

	WithdrawalController(Cases cases, CaseRecords records, Withdrawals withdrawals, Calendars calendars,
			Validator validator, Clock clock) {
		this.cases = cases;
		this.records = records;
		this.withdrawals = withdrawals;
		this.calendars = calendars;
		this.validator = validator;
		this.clock = clock;
	}

	@GetMapping
	String show(Viewer viewer, Model model) {
		return sheet(viewer, Form.empty(), model);
	}

	/** In another language, with what was chosen so far. */
	@PostMapping(params = "speak")
	String speak(Viewer viewer, @ModelAttribute WithdrawalPage page, Model model) {
		return sheet(viewer, Form.of(page), model);
	}

	@PostMapping
	String withdraw(Viewer viewer, @ModelAttribute WithdrawalPage page, Model model, HttpServletResponse response) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return sheet(viewer, Form.of(page, errors), model);
		}
		if (!YesNo.YES.name().equals(page.sure())) {
			return "redirect:/track/case";
		}
		return this.withdrawals.withdraw(viewer) ? "redirect:/track/case?done=withdrawal"
				: "redirect:/track/case/withdrawal";
	}

	private String sheet(Viewer viewer, Form form, Model model) {
		CaseSheet sheet = this.cases.followed(viewer);
		model.addAttribute("form", form);
		model.addAttribute("speak", "page");
		model.addAttribute("may", sheet.status().mayBecome(CaseStatus.WITHDRAWN));
		model.addAttribute("done", sheet.status() == CaseStatus.WITHDRAWN);
		model.addAttribute("mediCal", sheet.mediCal());
		model.addAttribute("again", FileAgain.of(this.records.services(sheet), this.calendars.holidays(),
				LegalDay.of(this.clock.instant())));
		return "tracking/withdrawal";
	}

}
