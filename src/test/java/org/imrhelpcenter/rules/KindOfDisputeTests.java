package org.imrhelpcenter.rules;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.rules.DenialReason.BILLING_OR_COPAY;
import static org.imrhelpcenter.rules.DenialReason.EXPERIMENTAL;
import static org.imrhelpcenter.rules.DenialReason.NONE_GIVEN;
import static org.imrhelpcenter.rules.DenialReason.NOT_AN_EMERGENCY;
import static org.imrhelpcenter.rules.DenialReason.NOT_A_COVERED_BENEFIT;
import static org.imrhelpcenter.rules.DenialReason.NOT_KNOWN;
import static org.imrhelpcenter.rules.DenialReason.NOT_MEDICALLY_NECESSARY;

class KindOfDisputeTests {

	@Test
	void experimentalAmongSeveralWins() {
		assertThat(KindOfDispute.from(EnumSet.allOf(DenialReason.class))).isEqualTo(KindOfDispute.EXPERIMENTAL);
		assertThat(KindOfDispute.from(Set.of(EXPERIMENTAL))).isEqualTo(KindOfDispute.EXPERIMENTAL);
	}

	@Test
	void anyMedicalElementMakesItAnImr() {
		assertThat(KindOfDispute.from(EnumSet.complementOf(EnumSet.of(EXPERIMENTAL))))
			.isEqualTo(KindOfDispute.MEDICAL_NECESSITY);
		assertThat(KindOfDispute.from(Set.of(NOT_A_COVERED_BENEFIT, NOT_MEDICALLY_NECESSARY)))
			.isEqualTo(KindOfDispute.MEDICAL_NECESSITY);
	}

	@Test
	void notAnEmergencyIsAboutPayment() {
		assertThat(KindOfDispute.from(Set.of(NOT_AN_EMERGENCY, BILLING_OR_COPAY, NONE_GIVEN)))
			.isEqualTo(KindOfDispute.EMERGENCY_PAYMENT);
	}

	@Test
	void withoutAReasonTheKindIsNotKnown() {
		assertThat(KindOfDispute.from(Set.of())).isEqualTo(KindOfDispute.UNKNOWN);
		assertThat(KindOfDispute.from(Set.of(NONE_GIVEN))).isEqualTo(KindOfDispute.UNKNOWN);
		assertThat(KindOfDispute.from(Set.of(NOT_KNOWN))).isEqualTo(KindOfDispute.UNKNOWN);
		assertThat(KindOfDispute.from(Set.of(NOT_KNOWN, BILLING_OR_COPAY))).isEqualTo(KindOfDispute.UNKNOWN);
		assertThat(KindOfDispute.from(Set.of(NONE_GIVEN, BILLING_OR_COPAY))).isEqualTo(KindOfDispute.UNKNOWN);
	}

	@ParameterizedTest
	@EnumSource(names = { "NOT_A_COVERED_BENEFIT", "OUT_OF_NETWORK", "BILLING_OR_COPAY", "COVERAGE_ENDED", "OTHER" })
	void everyOtherReasonAloneIsAComplaint(DenialReason reason) {
		assertThat(KindOfDispute.from(Set.of(reason))).isEqualTo(KindOfDispute.OTHER);
	}

	@Test
	void onlyTheThreeKindsOfImrHaveAPrefix() {
		assertThat(KindOfDispute.MEDICAL_NECESSITY.publicPrefix()).isEqualTo("MN");
		assertThat(KindOfDispute.EXPERIMENTAL.publicPrefix()).isEqualTo("EI");
		assertThat(KindOfDispute.EMERGENCY_PAYMENT.publicPrefix()).isEqualTo("UR");
		assertThat(KindOfDispute.values()).filteredOn(KindOfDispute::isImr)
			.containsExactly(KindOfDispute.MEDICAL_NECESSITY, KindOfDispute.EXPERIMENTAL,
					KindOfDispute.EMERGENCY_PAYMENT);
		assertThat(KindOfDispute.OTHER.publicPrefix()).isNull();
		assertThat(KindOfDispute.UNKNOWN.publicPrefix()).isNull();
	}

	@Test
	void anUrgentMarkHoldsUntilANurseDecides() {
		assertThat(Urgency.of(false, null)).isEqualTo(Urgency.STANDARD);
		assertThat(Urgency.of(true, null)).isEqualTo(Urgency.URGENT);
		assertThat(Urgency.of(true, Urgency.STANDARD)).isEqualTo(Urgency.STANDARD);
		assertThat(Urgency.of(false, Urgency.URGENT)).isEqualTo(Urgency.URGENT);
	}

}
