package org.imrhelpcenter.intake;

import java.util.List;

import org.imrhelpcenter.rules.KindOfDispute;

/**
 * What is in dispute in a made-up application.
 *
 * @param treatment the treatment or service
 * @param diagnosis the diagnosis
 * @param kind which kind of dispute it is
 * @param child whether it is about a child
 * @param urgent whether it cannot wait
 */
public record SampleDispute(String treatment, String diagnosis, KindOfDispute kind, boolean child, boolean urgent) {

	SamplePages.Story story() {
		String reason = switch (this.kind) {
			case EXPERIMENTAL -> "EXPERIMENTAL";
			case EMERGENCY_PAYMENT -> "NOT_AN_EMERGENCY";
			case MEDICAL_NECESSITY -> "NOT_MEDICALLY_NECESSARY";
			default -> "BILLING_OR_COPAY";
		};
		String deed = (this.kind == KindOfDispute.MEDICAL_NECESSITY || this.kind == KindOfDispute.EXPERIMENTAL)
				? "DENIED" : "REFUSED_TO_PAY";
		return new SamplePages.Story(this.treatment, this.diagnosis, "Sample Medical Group", deed, List.of(reason),
				this.urgent ? List.of("SERIOUS_DETERIORATION") : List.of(), this.child,
				"My doctor says that I need this. The plan does not agree, and I ask the Help Center to look at it.");
	}

}
