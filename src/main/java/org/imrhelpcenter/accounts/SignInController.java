package org.imrhelpcenter.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where staff sign in. No session begins before the password was right.
 */
@Controller
@RequestMapping("/staff/sign-in")
class SignInController {

	private static final String SCREEN = "accounts/sign-in";

	private final SignIn signIn;

	private final StaffSessions sessions;

	private final DemonstrationStaff demonstration;

	private final CsrfTokenRepository formTokens;

	private final TooOften tooOften;

	private final Texts texts;

	SignInController(SignIn signIn, StaffSessions sessions, DemonstrationStaff demonstration,
			CsrfTokenRepository formTokens, TooOften tooOften, Texts texts) {
		this.signIn = signIn;
		this.sessions = sessions;
		this.demonstration = demonstration;
		this.formTokens = formTokens;
		this.tooOften = tooOften;
		this.texts = texts;
	}

	@GetMapping
	String show(Viewer viewer, @RequestParam(defaultValue = "") String to,
			@RequestParam(required = false) @Nullable String ended,
			@RequestParam(required = false) @Nullable String out, Model model) {
		if (viewer.kind() == Viewer.Kind.STAFF) {
			return "redirect:" + SameSite.orStart(to);
		}
		if (out != null || ended != null) {
			model.addAttribute("notice", (out != null) ? "accounts.signIn.out" : "accounts.signIn.ended");
		}
		return page(model, Form.empty(), to);
	}

	@PostMapping
	String signIn(@Valid @ModelAttribute("page") SignInPage page, BindingResult errors,
			@RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String to, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		if (!errors.hasErrors()) {
			SignIn.Answer answer = this.signIn.attempt(page.email(), password, request.getRemoteAddr());
			if (answer instanceof SignIn.Welcome welcome) {
				this.sessions.begin(request, welcome.member());
				this.formTokens.saveToken(null, request, response);
				return "redirect:" + SameSite.orStart(to);
			}
			if (answer instanceof SignIn.Wait wait && this.tooOften.tell(wait.time(), model, response)) {
				return page(model, Form.of(page.withoutPassword()), to);
			}
			this.texts.reject(errors, "email", "accounts.signIn.refused");
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(model, Form.of(page.withoutPassword(), errors), to);
	}

	private String page(Model model, Form form, String to) {
		model.addAttribute("form", form);
		model.addAttribute("to", SameSite.orStart(to));
		model.addAttribute("demonstration", this.demonstration.list());
		model.addAttribute("demonstrationPassword", DemonstrationStaff.PASSWORD);
		return SCREEN;
	}

}
