package org.imrhelpcenter.outbox;

import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows administrators what waits and why. What is in a message is shown only where all
 * people are made up.
 */
@Controller
class OutboxController {

	private final OutboxLists lists;

	private final Postman postman;

	private final boolean demonstration;

	OutboxController(OutboxLists lists, Postman postman, Environment environment) {
		this.lists = lists;
		this.postman = postman;
		this.demonstration = environment.getProperty("imr.demo", Boolean.class, false);
	}

	@GetMapping("/staff/outbox")
	String list(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String after,
			HttpServletRequest request, Model model) {
		if (!request.isUserInRole("ADMINISTRATOR")) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		MessageState shown = state(state);
		List<ListedMessage> messages = this.lists.page(shown, number(after), this.demonstration);
		boolean more = messages.size() > OutboxLists.PAGE;
		List<ListedMessage> page = more ? messages.subList(0, OutboxLists.PAGE) : messages;
		model.addAttribute("shown", shown);
		model.addAttribute("counts", this.lists.counts());
		model.addAttribute("messages", page);
		model.addAttribute("next", more ? page.get(page.size() - 1).number() : null);
		model.addAttribute("start", after.isEmpty());
		model.addAttribute("readiness", this.postman.readiness());
		model.addAttribute("open", this.demonstration);
		return "outbox/messages";
	}

	private static MessageState state(String given) {
		return Arrays.stream(MessageState.values())
			.filter((state) -> state.name().equals(given))
			.findFirst()
			.orElse(MessageState.QUEUED);
	}

	private static @Nullable Long number(String given) {
		return given.matches("[0-9]{1,18}") ? Long.valueOf(given) : null;
	}

}
