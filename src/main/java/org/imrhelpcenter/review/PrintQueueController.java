package org.imrhelpcenter.review;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.correspondence.LetterWay;
import org.imrhelpcenter.correspondence.PrintQueue;
import org.imrhelpcenter.correspondence.Waiting;
import org.imrhelpcenter.paper.PrintedPaper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The letters that go on paper: printed in one go, and marked as mailed once somebody
 * said a second time that they are.
 */
@Controller
@RequestMapping("/staff/letters")
class PrintQueueController {

	private final PrintQueue queue;

	PrintQueueController(PrintQueue queue) {
		this.queue = queue;
	}

	@GetMapping
	String list(Viewer viewer, @RequestParam(required = false) @Nullable String mailed, Model model) {
		return sheet(viewer, (mailed != null && mailed.matches("\\d{1,4}")) ? Integer.valueOf(mailed) : null, model);
	}

	@PostMapping("/batch")
	@Nullable Object print(Viewer viewer, @ModelAttribute Chosen chosen, Model model, HttpServletResponse response) {
		byte[] pdf = this.queue.print(viewer, chosen.ids());
		if (pdf == null) {
			return none(viewer, model, response);
		}
		return PrintedPaper.toRead("letters", pdf);
	}

	/** Asks once more, with all that was chosen in sight, and marks it then. */
	@PostMapping("/mailing")
	String mailed(Viewer viewer, @ModelAttribute Chosen chosen, @RequestParam(defaultValue = "") String confirmed,
			Model model, HttpServletResponse response) {
		if (chosen.ids().isEmpty()) {
			return none(viewer, model, response);
		}
		if ("yes".equals(confirmed)) {
			return "redirect:/staff/letters?mailed=" + this.queue.mailed(viewer, chosen.ids());
		}
		List<Waiting> letters = this.queue.chosen(viewer, chosen.ids());
		if (letters.isEmpty()) {
			return none(viewer, model, response);
		}
		model.addAttribute("letters", letters);
		model.addAttribute("gone", chosen.ids().size() - letters.size());
		return "review/letters-mailed";
	}

	private String none(Viewer viewer, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("none", true);
		return sheet(viewer, null, model);
	}

	private String sheet(Viewer viewer, @Nullable Integer mailed, Model model) {
		var waiting = this.queue.waiting(viewer, PrintQueue.BATCH + 1);
		model.addAttribute("more", waiting.size() > PrintQueue.BATCH);
		var shown = waiting.stream().limit(PrintQueue.BATCH).toList();
		model.addAttribute("paper", shown.stream().filter((one) -> one.letter().way() == LetterWay.MAIL).toList());
		model.addAttribute("other", shown.stream().filter((one) -> one.letter().way() != LetterWay.MAIL).toList());
		model.addAttribute("mailed", mailed);
		return "review/letters";
	}

	/**
	 * Which letters were chosen.
	 *
	 * @param letter those that were ticked
	 * @param shown all that were shown
	 * @param all whether all that were shown are meant, and not only what was ticked
	 */
	record Chosen(@Nullable List<String> letter, @Nullable List<String> shown, @Nullable String all) {

		List<Long> ids() {
			List<String> meant = (this.all != null) ? this.shown : this.letter;
			return (meant == null) ? List.of()
					: meant.stream()
						.filter((each) -> each.matches("\\d{1,18}"))
						.map(Long::valueOf)
						.distinct()
						.limit(PrintQueue.BATCH)
						.toList();
		}

	}

}
