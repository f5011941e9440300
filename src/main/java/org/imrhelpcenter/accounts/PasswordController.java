package org.imrhelpcenter.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where people choose their own password.
 */
@Controller
@RequestMapping("/staff/password")
class PasswordController {

	private final OwnPassword own;

	private final StaffSessions sessions;

	private final WaitInWords words;

	private final Texts texts;

	PasswordController(OwnPassword own, StaffSessions sessions, WaitInWords words, Texts texts) {
		this.own = own;
		this.sessions = sessions;
		this.words = words;
		this.texts = texts;
	}

	@GetMapping
	String show(Viewer viewer, @RequestParam(required = false) @Nullable String done, Model model) {
		model.addAttribute("done", done != null);
		return page(viewer, model, Form.of(PasswordPage.EMPTY));
	}

	@PostMapping
	String choose(Viewer viewer, @RequestParam(defaultValue = "") String current,
			@RequestParam(defaultValue = "") String wanted, @RequestParam(defaultValue = "") String again, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		StaffMember member = this.own.of(viewer);
		if (member.demonstration()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(viewer, model, Form.of(PasswordPage.EMPTY));
		}
		Errors errors = new BeanPropertyBindingResult(PasswordPage.EMPTY, "form");
		if (!member.mustChangePassword()) {
			checkCurrent(viewer, current, errors, response);
		}
		checkWanted(member, wanted, again, errors);
		// Only now: else whoever found the session open could guess the password here.
		if (!errors.hasErrors() && this.own.isSame(viewer, wanted)) {
			this.texts.reject(errors, "wanted", "accounts.password.same");
		}
		if (errors.hasErrors()) {
			if (response.getStatus() == HttpStatus.OK.value()) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			}
			return page(viewer, model, Form.of(PasswordPage.EMPTY, errors));
		}
		this.sessions.begin(request, this.own.choose(viewer, wanted));
		return member.mustChangePassword() ? "redirect:/staff" : "redirect:/staff/password?done";
	}

	private void checkCurrent(Viewer viewer, String current, Errors errors, HttpServletResponse response) {
		if (current.isBlank()) {
			this.texts.reject(errors, "current", "accounts.password.current.missing");
			return;
		}
		OwnPassword.Current check = this.own.check(viewer, current);
		if (!check.left().isZero()) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(WaitInWords.seconds(check.left())));
			this.texts.reject(errors, "current", "accounts.password.current.wait", this.words.say(check.left()));
		}
		else if (!check.right()) {
			this.texts.reject(errors, "current", "accounts.password.current.wrong");
		}
	}

	private void checkWanted(StaffMember member, String wanted, String again, Errors errors) {
		if (wanted.isEmpty()) {
			this.texts.reject(errors, "wanted", "accounts.password.wanted.missing");
			return;
		}
		PasswordFault.of(wanted, member.email(), member.name())
			.ifPresent((fault) -> this.texts.reject(errors, "wanted", "accounts.password.fault." + fault));
		if (!wanted.equals(again)) {
			this.texts.reject(errors, "again", "accounts.password.again.different");
		}
	}

	private String page(Viewer viewer, Model model, Form form) {
		StaffMember member = this.own.of(viewer);
		model.addAttribute("form", form);
		model.addAttribute("due", member.mustChangePassword());
		model.addAttribute("fixed", member.demonstration());
		return "accounts/password";
	}

}
