package org.imrhelpcenter.certifications;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is sealed about a certification.
 *
 * @param doctor the name of the doctor who is asked
 * @param email where the link went
 * @param signedBy who signed; null while nobody did
 * @param license the license number; may be empty
 * @param phone may be empty
 * @param kind what is certified; null while nothing is
 * @param grounds why it is urgent, by name
 * @param why in the doctor's words
 * @param references papers that support it, at most two
 */
public record Certified(String doctor, String email, @Nullable String signedBy, String license, String phone,
		@Nullable CertificationKind kind, List<String> grounds, String why, List<String> references) {

	public Certified {
		grounds = List.copyOf(grounds);
		references = List.copyOf(references);
	}

	static Certified asked(String doctor, String email) {
		return new Certified(doctor, email, null, "", "", null, List.of(), "", List.of());
	}

	/** Medical words stand in no log. */
	@Override
	public String toString() {
		return "Certified";
	}

}
