package org.imrhelpcenter.documents;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a document proves, as far as whoever handed it in said so.
 */
public enum DocumentKind {

	/** A letter from the health plan, such as the denial. */
	PLAN_LETTER,
	/** A letter from a doctor. */
	DOCTOR_LETTER,
	/** Medical records and test results. */
	MEDICAL_RECORD,
	/** A bill or a proof of payment. */
	BILL,
	/** A power of attorney or other proof of legal authority. */
	AUTHORITY,
	/** A form that was filled in and signed on paper. */
	SIGNED_FORM,
	/** Anything else. */
	OTHER;

	/** Before a document's number, the name of the field that asks for its kind. */
	private static final String FIELD = "kind-";

	/**
	 * What was chosen on a form that lists documents.
	 * @param fields the form's fields, {@code kind-17} among them
	 * @return the kind by the document's id; null for a document of which none was chosen
	 */
	public static Map<Long, @Nullable DocumentKind> chosen(Map<String, String[]> fields) {
		Map<Long, @Nullable DocumentKind> chosen = new LinkedHashMap<>();
		fields.forEach((name, values) -> {
			if (name.matches(FIELD + "\\d{1,18}") && values.length > 0) {
				chosen.put(Long.parseLong(name.substring(FIELD.length())), named(values[0]).orElse(null));
			}
		});
		return chosen;
	}

	/**
	 * The kind of this name.
	 * @param value what was chosen
	 * @return the kind; empty when none was
	 */
	public static Optional<DocumentKind> named(@Nullable String value) {
		return Arrays.stream(values()).filter((kind) -> kind.name().equals(value)).findFirst();
	}

}
