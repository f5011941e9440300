package org.imrhelpcenter.review;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.QueueViews;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Keeps a view of the queue under a name, or lets it go.
 */
@Controller
@RequestMapping("/staff/views")
class QueueViewController {

	private final QueueViews views;

	QueueViewController(QueueViews views) {
		this.views = views;
	}

	@PostMapping
	String keep(Viewer viewer, @RequestParam(defaultValue = "") String name, @ModelAttribute QueueChoices choices) {
		String tidy = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
		String kept = tidy.substring(0, Math.min(tidy.length(), QueueViews.NAME)).strip();
		UriComponentsBuilder back = UriComponentsBuilder.fromUriString(choices.href());
		if (kept.isEmpty()) {
			return "redirect:" + back.queryParam("view", "unnamed").toUriString();
		}
		this.views.keep(viewer, kept, choices.query());
		return "redirect:" + back.queryParam("view", "kept").toUriString();
	}

	@PostMapping("/{id:\\d{1,18}}/removal")
	String remove(Viewer viewer, @PathVariable long id) {
		this.views.remove(viewer, id);
		return "redirect:/staff?view=removed";
	}

}
