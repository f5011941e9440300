package org.imrhelpcenter.review;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.assistants.Assistants;
import org.imrhelpcenter.assistants.Invitations;
import org.imrhelpcenter.assistants.Authorities;
import org.imrhelpcenter.assistants.Consents;
import org.imrhelpcenter.assistants.FilledForms;
import org.imrhelpcenter.audit.AuditLine;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.BirthDates;
import org.imrhelpcenter.cases.CaseAlarms;
import org.imrhelpcenter.cases.CaseTasks;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.Channel;
import org.imrhelpcenter.cases.Closings;
import org.imrhelpcenter.cases.Completions;
import org.imrhelpcenter.cases.Contacts;
import org.imrhelpcenter.cases.Filers;
import org.imrhelpcenter.cases.Reassessments;
import org.imrhelpcenter.cases.ReturnCodes;
import org.imrhelpcenter.cases.UrgencyDecisions;
import org.imrhelpcenter.cases.UrgentCalls;
import org.imrhelpcenter.cases.Withdrawals;
import org.imrhelpcenter.certifications.Certifications;
import org.imrhelpcenter.correspondence.CaseMessages;
import org.imrhelpcenter.documents.DocumentKinds;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.intake.Copies;
import org.imrhelpcenter.intake.LatePartB;
import org.imrhelpcenter.rules.ApplicationItem;
import org.imrhelpcenter.rules.Signer;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Tells audit lines as sentences.
 */
final class Deeds {

	private static final Set<String> TOLD = Set.of("ACKNOWLEDGEMENT_SENT", "APPLICATION_RECEIVED", "CASE_ASSIGNED",
			"CASE_OPENED", "CASE_UNASSIGNED", "CONFIRMATION_SHOWN", Cases.FOLLOWED, CaseAlarms.RAISED, CaseAlarms.SEEN,
			ReturnCodes.REPLACED, Completions.ITEM_RECEIVED, Completions.RELEASE_SIGNED, Completions.COMPLETED,
			Cases.HELPED, Certifications.ASKED, Certifications.ANSWERED, Certifications.SEEN, Invitations.NAMED,
			Invitations.AGAIN, Consents.CHANGED, Assistants.ENDED, "ASSISTANT_ACCEPTED", "ASSISTANT_DECLINED",
			"ASSISTANT_REMINDED", "ASSISTANT_EXPIRED", LatePartB.RECEIVED, FilledForms.PRINTED, Authorities.VERIFIED,
			Authorities.ASKED, Authorities.REFUSED, Authorities.DEATH, Authorities.NO_PROOF, UrgentCalls.CALLED,
			UrgencyDecisions.DECIDED, Documents.ADDED, Documents.HANDED_OVER, Documents.OPENED, DocumentKinds.SAID,
			Copies.PRINTED, CaseMessages.WRITTEN, CaseMessages.ANSWERED, CaseMessages.SETTLED, Contacts.CHANGED,
			Withdrawals.WITHDRAWN, Closings.HANDED_ON, Reassessments.REASSESSED, CaseTasks.OPENED, CaseTasks.DONE,
			BirthDates.RECORDED);

	/** What is done about letters; the detail is which letter, and for whom. */
	private static final String LETTER = "LETTER_";

	/** How the audit names whoever came without an account. */
	private static final String MEMBER = "member";

	private final Texts texts;

	private final Locale locale;

	private final Map<String, String> names;

	private final Signer signer;

	/** From this line on, somebody else may hold the return code. */
	private final long replaced;

	Deeds(Texts texts, Locale locale, Collection<Colleague> colleagues) {
		this(texts, locale, colleagues, Signer.MEMBER, List.of());
	}

	/**
	 * Tells them of a case for whose member somebody signed.
	 * @param signer in which capacity
	 * @param lines all lines of the case
	 */
	Deeds(Texts texts, Locale locale, Collection<Colleague> colleagues, Signer signer, List<AuditLine> lines) {
		this.signer = signer;
		this.replaced = lines.stream()
			.filter((line) -> line.deed().equals(ReturnCodes.REPLACED))
			.mapToLong(AuditLine::number)
			.min()
			.orElse(Long.MAX_VALUE);
		this.texts = texts;
		this.locale = locale;
		this.names = colleagues.stream()
			.collect(Collectors.toMap((colleague) -> "staff/" + colleague.id(), Colleague::name));
	}

	Deed tell(AuditLine line) {
		return new Deed(line.at(), who(line), role(line.role()), what(line));
	}

	/** Whoever filed has the return code, until there is another one. */
	private String who(AuditLine line) {
		if (!line.ref().equals(MEMBER)) {
			return line.name();
		}
		Signer who = Filers.of(line.role()).orElse(this.signer);
		if (!Filers.isForAnother(who)) {
			return line.name();
		}
		return say((line.number() > this.replaced) ? "review.deed.who.code" : "review.deed.who." + who);
	}

	private String what(AuditLine line) {
		if (line.deed().startsWith(Act.DEED)) {
			return say("review.deed." + line.deed() + "." + line.detail());
		}
		if (line.deed().startsWith(LETTER) && line.detail().contains(".")) {
			return say("review.deed." + line.deed(),
					say("LetterKind." + line.detail().substring(0, line.detail().indexOf('.'))),
					say("LetterRecipient." + line.detail().substring(line.detail().indexOf('.') + 1)));
		}
		if (!TOLD.contains(line.deed())) {
			return say("review.deed.other", line.deed().toLowerCase(Locale.ROOT).replace('_', ' '));
		}
		String key = "review.deed." + line.deed();
		return switch (line.deed()) {
			case "APPLICATION_RECEIVED" -> say(key, channel(line.detail()));
			case "CASE_ASSIGNED", "CASE_UNASSIGNED" -> line.detail().equals(line.ref()) ? say(key)
					: say(key + ".other", this.names.getOrDefault(line.detail(), say("review.deed.somebody")));
			case Completions.ITEM_RECEIVED -> say(key, item(line.detail()));
			case Completions.COMPLETED -> say(key, LocalDate.parse(line.detail()));
			case Documents.HANDED_OVER -> say(key, Integer.parseInt(line.detail()));
			case ReturnCodes.REPLACED, UrgencyDecisions.DECIDED -> say(key + "." + line.detail());
			default -> say(key);
		};
	}

	private static @Nullable Role role(String recorded) {
		return Arrays.stream(Role.values()).filter((role) -> role.name().equals(recorded)).findFirst().orElse(null);
	}

	private static Object item(String recorded) {
		return Arrays.stream(ApplicationItem.values())
			.filter((item) -> item.name().equals(recorded))
			.<Object>map((item) -> item)
			.findFirst()
			.orElse("");
	}

	private Object channel(String recorded) {
		return Arrays.stream(Channel.values())
			.filter((channel) -> channel.name().equals(recorded))
			.<Object>map((channel) -> channel)
			.findFirst()
			.orElse("");
	}

	private String say(String key, @Nullable Object... arguments) {
		return this.texts.say(this.locale, key, arguments);
	}

}
