package org.imrhelpcenter.review;

import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.UrgentCall;
import org.imrhelpcenter.cases.UrgentCalls;
import org.imrhelpcenter.cases.UrgentReasons;
import org.imrhelpcenter.correspondence.CaseMessage;
import org.imrhelpcenter.correspondence.CaseMessages;
import org.imrhelpcenter.intake.ContactChanges;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads what came from the member of an opened case after the application.
 */
@Component
class MembersWords {

	private final UrgentCalls calls;

	private final CaseMessages messages;

	private final ContactChanges contacts;

	private final Texts texts;

	MembersWords(UrgentCalls calls, CaseMessages messages, ContactChanges contacts, Texts texts) {
		this.calls = calls;
		this.messages = messages;
		this.contacts = contacts;
		this.texts = texts;
	}

	FromMember of(CaseSheet opened, Locale locale) {
		List<CaseMessage> thread = this.messages.of(opened);
		return new FromMember(this.calls.of(opened).stream().map((call) -> called(call, locale)).toList(),
				thread.stream().filter((message) -> message.fromMember() && message.waits()).toList(), thread.size(),
				this.contacts.former(opened).stream().map((former) -> before(former, locale)).toList());
	}

	private FromMember.Before before(ContactChanges.Before former, Locale locale) {
		return new FromMember.Before(former.contact().until(), former.contact().told(),
				Locale.forLanguageTag(former.contact().language()).getDisplayLanguage(locale),
				former.lines()
					.stream()
					.filter((line) -> !line.values().isEmpty())
					.map((line) -> new CaseView.Answer(this.texts.say(locale, line.label()),
							line.in(this.texts, locale), false))
					.toList());
	}

	private FromMember.Called called(UrgentCall call, Locale locale) {
		UrgentReasons reasons = call.reasons();
		return new FromMember.Called(call.saidAt(), call.byMember(), call.open(), grounds(reasons, locale),
				(reasons != null) ? reasons.words() : "");
	}

	private List<String> grounds(@Nullable UrgentReasons reasons, Locale locale) {
		return (reasons == null) ? List.of()
				: reasons.grounds().stream().map((ground) -> this.texts.say(locale, "UrgentGround." + ground)).toList();
	}

}
