package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.cases.ReceivedApplication.Signature;
import org.imrhelpcenter.rules.Signer;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A medical release that was signed by hand: what is kept of the signature beside the
 * page itself.
 */
@Component
class SignedOnPaper {

	private final Texts texts;

	SignedOnPaper(Texts texts) {
		this.texts = texts;
	}

	/**
	 * The signature as evidence.
	 * @param language the language of the case
	 * @param by in which capacity it is signed
	 * @param name who signed
	 * @param witness who saw the mark; empty when it is no mark
	 * @param dated the date beside the signature; null when there is none
	 */
	Signature release(Locale language, Signer by, String name, String witness, @Nullable LocalDate dated) {
		List<String> told = new ArrayList<>();
		told.add(this.texts.say(language, "intake.signed.onPaper"));
		told.add(this.texts.say(language, "intake.signed.onPaper.as", by));
		if (!witness.isEmpty()) {
			told.add(this.texts.say(language, "intake.signed.onPaper.mark", witness));
		}
		if (dated != null) {
			told.add(this.texts.say(language, "intake.signed.onPaper.dated", dated));
		}
		return new Signature(Signature.RELEASE, String.join("\n\n", told), language, name,
				witness.isEmpty() ? null : witness, "", "");
	}

}
