package org.imrhelpcenter.assistants;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Part B as it was filled in.
 *
 * @param relationship to the member
 * @param organization the organization, if any
 * @param address the mailing address
 * @param dayPhone a phone number
 * @param otherPhone another one
 * @param name the full name, which is the signature
 * @param witness who saw the mark that stands for a signature
 * @param agree the explicit tick
 */
record PartBPage(
		@Answered(message = "{assistants.partB.relationship.missing}") @Text(max = 100) @Nullable String relationship,
		@Text(max = 200) @Nullable String organization, @Text(max = 500, lines = true) @Nullable String address,
		@Text(max = 40) @Nullable String dayPhone, @Text(max = 40) @Nullable String otherPhone,
		@Answered(message = "{intake.sign.name.missing}") @Text(max = 200) @Nullable String name,
		@Text(max = 200) @Nullable String witness,
		@Answered(message = "{assistants.partB.agree.missing}") @Nullable String agree) {

	static PartBPage of(Clients.Asked asked) {
		return new PartBPage(asked.details().relationship(), asked.details().organization(), asked.details().address(),
				asked.details().phones(), null, null, null, null);
	}

	PartBPage unticked() {
		return new PartBPage(this.relationship, this.organization, this.address, this.dayPhone, this.otherPhone,
				this.name, this.witness, null);
	}

	Details details() {
		return new Details(tidy(this.relationship), tidy(this.organization), tidy(this.address),
				Stream.of(tidy(this.dayPhone), tidy(this.otherPhone))
					.filter((phone) -> !phone.isEmpty())
					.collect(Collectors.joining(", ")),
				"");
	}

	@Nullable String mark() {
		return tidy(this.witness).isEmpty() ? null : tidy(this.witness);
	}

	String signature() {
		return tidy(this.name);
	}

	private static String tidy(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

}
