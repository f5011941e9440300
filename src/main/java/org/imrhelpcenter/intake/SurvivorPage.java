package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * The personal representative or a survivor of a member who has died.
 */
record SurvivorPage(
		@Answered(message = "{intake.survivor.diedOn.missing}") @RealDate(past = true) @Nullable DateParts diedOn,
		@Answered(message = "{intake.authority.name.missing}") @Text(max = 200) @Nullable String name,
		@Text(max = 100) @Nullable String relationship, @Text(max = 500, lines = true) @Nullable String address,
		@Text(max = 40) @Nullable String phone, @Text(max = 254) @Nullable String email,
		@OneOf(ProofWay.class) @Nullable String proof) implements Page, ByAuthority {

	@Override
	public List<Line> lines() {
		return Line.of(Line.date("intake.survivor.diedOn.label", this.diedOn),
				Line.text("intake.authority.name.label", this.name),
				Line.text("intake.survivor.relationship.label", this.relationship),
				Line.text("intake.authority.address.label", this.address),
				Line.text("intake.authority.phone.label", this.phone),
				Line.text("intake.authority.email.label", this.email),
				Line.choice("intake.survivor.proof.label", ProofWay.class, this.proof));
	}

	@Override
	public void check(LocalDate today, Check check) {
		checkReach(check);
	}

	@Nullable LocalDate died() {
		return (this.diedOn != null) ? this.diedOn.toDate().orElse(null) : null;
	}

	@Override
	public Representative representative() {
		return new Representative(Page.tidy(this.name), Page.tidy(this.relationship), "", Page.tidy(this.address),
				Page.tidy(this.phone), Page.tidy(this.email), AuthorityKind.PERSONAL_REPRESENTATIVE, died());
	}

}
