package org.imrhelpcenter.review;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.rules.Requirement;

/**
 * Which documents bear on which requirement, by what they are said to be.
 */
final class Proofs {

	private Proofs() {
	}

	static Map<Requirement, List<DocumentSheet>> of(List<DocumentSheet> documents) {
		Map<Requirement, List<DocumentSheet>> proofs = new EnumMap<>(Requirement.class);
		Arrays.stream(Requirement.values())
			.forEach((requirement) -> proofs.put(requirement,
					documents.stream()
						.filter((document) -> document.kind() != null && kinds(requirement).contains(document.kind()))
						.toList()));
		return proofs;
	}

	private static Set<DocumentKind> kinds(Requirement requirement) {
		return switch (requirement) {
			case KIND_OF_DISPUTE -> EnumSet.of(DocumentKind.PLAN_LETTER, DocumentKind.DOCTOR_LETTER,
					DocumentKind.MEDICAL_RECORD, DocumentKind.BILL);
			case PLAN_APPEAL, FILING_WINDOW -> EnumSet.of(DocumentKind.PLAN_LETTER);
			case COMPLETE_APPLICATION -> EnumSet.of(DocumentKind.SIGNED_FORM);
			case AUTHORITY -> EnumSet.of(DocumentKind.AUTHORITY, DocumentKind.SIGNED_FORM);
			case JURISDICTION, STATE_HEARING -> EnumSet.noneOf(DocumentKind.class);
		};
	}

}
