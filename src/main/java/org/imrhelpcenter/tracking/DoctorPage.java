package org.imrhelpcenter.tracking;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * The doctor who is asked to certify, as it was filled in.
 *
 * @param doctor the name
 * @param email the address
 */
record DoctorPage(
		@Answered(message = "{tracking.certification.doctor.missing}") @Text(max = 200) @Nullable String doctor,
		@Answered(message = "{tracking.certification.email.missing}") @Text(max = 254) @Nullable String email) {

	boolean cannotBeWrittenTo() {
		return !address().isEmpty() && !address().matches("[^@\\s]{1,64}@[^@\\s]{1,180}\\.[^@\\s.]{1,60}");
	}

	String address() {
		return (this.email != null) ? this.email.strip() : "";
	}

	String name() {
		return (this.doctor != null) ? this.doctor.strip() : "";
	}

}
