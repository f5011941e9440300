package org.imrhelpcenter.assistants;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.TooOften;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where an invitation leads. It tells nothing: whoever opens it proves the address first
 * that it went to.
 */
@Controller
@ForAssistants
@RequestMapping("/assist/invitation/{token}")
class InvitationController {

	private static final String NOBODY = "nobody@invalid";

	private final AssistDoor door;

	private final AssistSessions sessions;

	private final TooOften tooOften;

	InvitationController(AssistDoor door, AssistSessions sessions, TooOften tooOften) {
		this.door = door;
		this.sessions = sessions;
		this.tooOften = tooOften;
	}

	@GetMapping
	String show(@PathVariable String token, Model model) {
		model.addAttribute("token", token);
		return "assistants/invitation";
	}

	@PostMapping
	String ask(@PathVariable String token, Locale locale, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		AssistDoor.Asked asked = this.door.ask(this.door.invited(token).orElse(NOBODY), locale,
				request.getRemoteAddr());
		if (asked.id() == null) {
			this.tooOften.tell(asked.attempt().left(), model, response);
			return show(token, model);
		}
		this.sessions.ask(request, asked.id());
		return "redirect:/assist/code";
	}

}
