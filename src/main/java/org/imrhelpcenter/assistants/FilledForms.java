package org.imrhelpcenter.assistants;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.cases.CaseContents;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.SignatureSheet;
import org.imrhelpcenter.intake.Applications;
import org.imrhelpcenter.intake.AssistantForm;
import org.imrhelpcenter.intake.AssistantForm.Agreement;
import org.imrhelpcenter.intake.AssistantForm.Consent;
import org.imrhelpcenter.intake.AssistantForm.Filled;
import org.imrhelpcenter.intake.AssistantForm.Signed;
import org.imrhelpcenter.intake.Representative;
import org.imrhelpcenter.rules.Participant.Capacity;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The Authorized Assistant Form of somebody who acts, on paper, with what each signed.
 */
@Component
public class FilledForms {

	/** The deed of printing the form. */
	public static final String PRINTED = "ASSISTANT_FORM_PRINTED";

	private final AssistanceRows rows;

	private final Envelopes envelopes;

	private final CaseContents contents;

	private final Applications applications;

	private final AssistantForm form;

	private final Audit audit;

	private final TransactionTemplate transaction;

	FilledForms(AssistanceRows rows, Envelopes envelopes, CaseContents contents, Applications applications,
			AssistantForm form, Audit audit, TransactionTemplate transaction) {
		this.rows = rows;
		this.envelopes = envelopes;
		this.contents = contents;
		this.applications = applications;
		this.form = form;
		this.audit = audit;
		this.transaction = transaction;
	}

	/**
	 * The form for the member: without how to reach the one who acts.
	 * @param viewer who asks
	 * @param opened the case
	 * @param id which person
	 * @param language in which language
	 * @return the PDF
	 * @throws CaseMissingException when there is no such person in this case
	 */
	public byte[] forMember(Viewer viewer, CaseSheet opened, long id, Locale language) {
		return print(viewer, opened, id, false, language);
	}

	/**
	 * The form for those who work on the case.
	 * @param viewer who asks
	 * @param opened the case
	 * @param id which person
	 * @param language in which language
	 * @return the PDF
	 * @throws CaseMissingException when there is no such person in this case
	 */
	public byte[] forCasework(Viewer viewer, CaseSheet opened, long id, Locale language) {
		return print(viewer, opened, id, true, language);
	}

	/** Reads first and prints then: no connection waits for the press. */
	private byte[] print(Viewer viewer, CaseSheet opened, long id, boolean reach, Locale language) {
		Filled filled = Objects.requireNonNull(this.transaction.execute((running) -> {
			Assistance assistance = this.rows.findById(id)
				.filter((each) -> each.caseId() == opened.id())
				.orElseThrow(CaseMissingException::new);
			this.audit.note(viewer.actor(), opened.subject(), PRINTED, "assistance/" + id);
			return filled(opened, assistance, reach);
		}));
		return this.form.print(filled, language);
	}

	private Filled filled(CaseSheet opened, Assistance assistance, boolean reach) {
		Details details = this.envelopes.open(assistance);
		Map<Long, SignatureSheet> signatures = this.contents.signatures(opened)
			.stream()
			.collect(Collectors.toMap(SignatureSheet::id, Function.identity()));
		boolean named = assistance.capacity() == Capacity.AUTHORIZED_ASSISTANT;
		Consent consent = named ? new Consent(assistance.name(), details.relationship(),
				reach ? reach(assistance, details) : "", assistance.term().endsOn(), signed(signatures,
						assistance.parts().partASignature(), opened.memberName(), assistance.parts().partASignedOn()))
				: null;
		return new Filled(opened.number().text(), opened.memberName(), opened.birthDate(), assistance.term().endedOn(),
				consent, agreement(opened, assistance, details, reach, signatures));
	}

	private Agreement agreement(CaseSheet opened, Assistance assistance, Details details, boolean reach,
			Map<Long, SignatureSheet> signatures) {
		Signed signed = signed(signatures, assistance.parts().partBSignature(), assistance.name(),
				assistance.parts().partBSignedOn());
		Capacity capacity = assistance.capacity();
		if (signed == null && capacity == Capacity.AUTHORIZED_ASSISTANT) {
			return new Agreement(capacity, null, null, null, null, null, null, null, null);
		}
		return new Agreement(capacity, assistance.name(), details.organization(), reach ? details.address() : "",
				reach ? details.phones() : "", reach ? assistance.email() : "", details.relationship(),
				(capacity == Capacity.LEGAL_REPRESENTATIVE)
						? this.applications.representative(opened).map(Representative::kind).orElse(null) : null,
				signed);
	}

	private static String reach(Assistance assistance, Details details) {
		return Stream.of(assistance.email(), details.phones())
			.filter((each) -> !each.isEmpty())
			.collect(Collectors.joining(", "));
	}

	private static @Nullable Signed signed(Map<Long, SignatureSheet> signatures, @Nullable Long id, String name,
			@Nullable LocalDate on) {
		SignatureSheet kept = (id != null) ? signatures.get(id) : null;
		if (kept != null) {
			return Signed.of(kept);
		}
		return (on != null) ? Signed.onDay(name, on) : null;
	}

}
