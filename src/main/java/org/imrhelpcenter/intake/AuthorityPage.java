package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with legal authority to act for a member who cannot complete the form.
 */
record AuthorityPage(@Answered(message = "{intake.authority.name.missing}") @Text(max = 200) @Nullable String name,
		@Text(max = 100) @Nullable String relationship, @Text(max = 200) @Nullable String organization,
		@Answered(message = "{intake.authority.why.missing}") @Text(max = 2000, lines = true) @Nullable String why,
		@Answered(message = "{intake.authority.kind.missing}") @OneOf(AuthorityKind.class) @Nullable String kind,
		@Text(max = 300) @Nullable String otherKind, @Text(max = 500, lines = true) @Nullable String address,
		@Text(max = 40) @Nullable String phone, @Text(max = 254) @Nullable String email,
		@OneOf(ProofWay.class) @Nullable String proof) implements Page, ByAuthority {

	@Override
	public List<Line> lines() {
		return Line.of(Line.text("intake.authority.name.label", this.name),
				Line.text("intake.authority.relationship.label", this.relationship),
				Line.text("intake.authority.organization.label", this.organization)
					.when(!Page.blank(this.organization)),
				Line.text("intake.authority.why.label", this.why),
				Line.choice("intake.authority.kind.label", AuthorityKind.class, this.kind),
				Line.text("intake.authority.otherKind.label", this.otherKind).when(!Page.blank(this.otherKind)),
				Line.text("intake.authority.address.label", this.address),
				Line.text("intake.authority.phone.label", this.phone),
				Line.text("intake.authority.email.label", this.email),
				Line.choice("intake.authority.proof.label", ProofWay.class, this.proof));
	}

	@Override
	public void check(LocalDate today, Check check) {
		checkReach(check);
		if (AuthorityKind.OTHER.is(this.kind) && Page.blank(this.otherKind)) {
			check.wrong("otherKind", "intake.authority.otherKind.missing");
		}
	}

	@Override
	public Representative representative() {
		return new Representative(Page.tidy(this.name), Page.tidy(this.relationship), Page.tidy(this.organization),
				Page.tidy(this.address), Page.tidy(this.phone), Page.tidy(this.email),
				Optional.ofNullable(this.kind).map(AuthorityKind::valueOf).orElse(AuthorityKind.OTHER), null);
	}

}
