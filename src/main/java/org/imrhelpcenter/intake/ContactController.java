package org.imrhelpcenter.intake;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of {@link ContactPage}.
 */
@Controller
@RequestMapping("/apply/contact")
class ContactController {

	private final Desk desk;

	private final Drafts drafts;

	private final Mail mail;

	ContactController(Desk desk, Drafts drafts, Mail mail) {
		this.desk = desk;
		this.drafts = drafts;
		this.mail = mail;
	}

	@GetMapping
	ModelAndView show(OpenDraft draft, @ModelAttribute Turn turn) {
		return this.desk.show(draft, Place.of(Step.CONTACT), turn);
	}

	@PostMapping
	ModelAndView take(OpenDraft draft, @ModelAttribute ContactPage page, @ModelAttribute Turn turn) {
		return this.desk.take(draft, Place.of(Step.CONTACT), page, turn,
				(saved, before, version) -> sendCode(saved, page, before, version));
	}

	/** The return code goes to an address that is new, where that is safe. */
	private void sendCode(Draft draft, ContactPage page, @Nullable Page before, int version) {
		Optional<String> known = (before instanceof ContactPage earlier) ? earlier.safeEmail() : Optional.empty();
		Optional<String> email = page.safeEmail();
		if (email.isPresent() && !email.equals(known)) {
			this.mail.sendCode(draft, "contact-" + version, email.get(), this.drafts.code(draft));
		}
	}

}
