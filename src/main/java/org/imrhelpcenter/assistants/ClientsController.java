package org.imrhelpcenter.assistants;

import java.util.List;
import java.util.Set;

import org.imrhelpcenter.accounts.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The members that somebody acts for, or is asked to.
 */
@Controller
@ForAssistants
class ClientsController {

	private static final Set<String> DONE = Set.of("accepted", "declined", "stopped");

	private final Clients clients;

	ClientsController(Clients clients) {
		this.clients = clients;
	}

	@GetMapping("/assist/cases")
	String list(Viewer viewer, @RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String done, Model model) {
		List<Clients.Client> found = this.clients.of(viewer, Clients.Place.of(after));
		List<Clients.Client> shown = found.subList(0, Math.min(found.size(), Clients.PAGE));
		model.addAttribute("clients", shown);
		model.addAttribute("next",
				(found.size() > Clients.PAGE) ? shown.get(shown.size() - 1).place().toString() : null);
		model.addAttribute("requests", this.clients.requests(viewer));
		model.addAttribute("unverified", this.clients.unverified(viewer));
		model.addAttribute("done", DONE.contains(String.valueOf(done)) ? "assistants.cases.done." + done : null);
		return "assistants/cases";
	}

	@PostMapping("/assist/cases/{number}/end")
	String stop(Viewer viewer, @PathVariable String number) {
		this.clients.stop(viewer, number);
		return "redirect:/assist/cases?done=stopped";
	}

}
