package org.imrhelpcenter.assistants;

import java.util.Locale;

import org.imrhelpcenter.cases.CaseIndex;
import org.imrhelpcenter.outbox.NewMessage;
import org.imrhelpcenter.outbox.Outbox;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * E-mail to those who act for members, and to the members about them: nothing medical,
 * and nobody's name.
 */
@Component
class Letters {

	private final Outbox outbox;

	private final CaseIndex index;

	private final Texts texts;

	private final String site;

	Letters(Outbox outbox, CaseIndex index, Texts texts,
			@Value("${imr.site:http://localhost:${server.port:8080}}") String site) {
		this.outbox = outbox;
		this.index = index;
		this.texts = texts;
		this.site = site.replaceAll("/+$", "");
	}

	/** An invitation, or a reminder of it, with a link that is good once. */
	boolean invite(Assistance assistance, String address, String template, String occasion, String token) {
		return send(assistance.caseId(), template, occasion, address, assistance.language(),
				this.site + "/assist/invitation/" + token);
	}

	/** News to whoever acts, or applied by authority. */
	void tell(Assistance assistance, String template, String occasion) {
		if (!assistance.email().isEmpty()) {
			send(assistance.caseId(), template, occasion, assistance.email(), assistance.language(),
					this.site + "/assist");
		}
	}

	/** Tells the member, where that is safe. */
	void tellMember(Assistance assistance, String template, String occasion) {
		this.index.safeEmail(assistance.caseId())
			.ifPresent((address) -> send(assistance.caseId(), template, occasion, address, assistance.language(),
					this.site + "/track"));
	}

	private boolean send(long caseId, String template, String occasion, String address, Locale language,
			@Nullable String link) {
		return this.outbox.put(new NewMessage("case/" + caseId, template, occasion, address, language,
				this.texts.say(language, "assistants.mail." + template + ".subject"),
				this.texts.say(language, "assistants.mail." + template + ".body", link)));
	}

	/** Six digits for whoever signs in. */
	void code(String id, String address, Locale language, String code) {
		this.outbox.put(new NewMessage("sign-in/" + id, "sign-in-code", "code", address, language,
				this.texts.say(language, "assistants.mail.code.subject"),
				this.texts.say(language, "assistants.mail.code.body", code)));
	}

}
