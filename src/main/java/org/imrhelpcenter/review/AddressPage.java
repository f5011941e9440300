package org.imrhelpcenter.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.imrhelpcenter.cases.ActDetails;
import org.imrhelpcenter.cases.AddressSource;
import org.imrhelpcenter.cases.ContactPerson;
import org.imrhelpcenter.cases.IdentityProof;
import org.imrhelpcenter.intake.NewAddress;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.imrhelpcenter.web.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is written to from now on, as it was filled in.
 *
 * @param whose {@code MEMBER}, or the number of one of those who act for the member
 * @param careOf in whose care
 * @param street the street, or what takes its place
 * @param city the town
 * @param state the state
 * @param postalCode the ZIP code
 * @param country the country
 * @param letters whether letters to the member are safe
 * @param email the e-mail address
 * @param emails whether e-mail to the member is safe
 * @param remove what is taken out
 * @param asked whether the member took a warning back
 * @param source how it became known
 * @param with who told it
 * @param name the name of whoever told it
 * @param on on which day
 * @param proof how it was made sure who told it
 * @param note what else is to be kept about that
 * @param reasons why it is changed
 */
record AddressPage(@Answered(message = "{review.address.whose.missing}") @Text(max = 20) @Nullable String whose,
		@Text(max = 200) @Nullable String careOf, @Text(max = 300, lines = true) @Nullable String street,
		@Text(max = 100) @Nullable String city, @Text(max = 100) @Nullable String state,
		@Text(max = 20) @Nullable String postalCode, @Text(max = 100) @Nullable String country,
		@OneOf(YesNo.class) @Nullable String letters, @Text(max = 254) @Nullable String email,
		@OneOf(YesNo.class) @Nullable String emails, @OneOf(AddressPart.class) List<String> remove,
		@OneOf(YesNo.class) @Nullable String asked,
		@Answered(message = "{review.address.source.missing}") @OneOf(AddressSource.class) @Nullable String source,
		@OneOf(ContactPerson.class) @Nullable String with, @Text(max = 200) @Nullable String name,
		@Answered(message = "{review.act.on.missing}") @RealDate(past = true,
				notBefore = "2020-01-01") @Nullable DateParts on,
		@OneOf(IdentityProof.class) @Nullable String proof,
		@Text(max = AddressPage.NOTE, lines = true) @Nullable String note,
		@Answered(message = "{review.act.reasons.missing}") @Text(max = ActPages.MOST,
				lines = true) @Nullable String reasons) {

	static final int NOTE = 500;

	static final String MEMBER = "MEMBER";

	AddressPage {
		remove = (remove != null) ? List.copyOf(remove) : List.of();
	}

	/** A page on which only is chosen whose address it is. */
	static AddressPage about(String whose) {
		return new AddressPage(whose, null, null, null, null, null, null, null, null, null, List.of(), null, null, null,
				null, null, null, null, null);
	}

	boolean isOfMember() {
		return MEMBER.equals(this.whose);
	}

	boolean removes(AddressPart part) {
		return this.remove.contains(part.name());
	}

	boolean hasPostal() {
		return Stream.of(this.careOf, this.street, this.city, this.state, this.postalCode, this.country)
			.anyMatch((typed) -> !ActPages.words(typed).isEmpty());
	}

	boolean hasEmail() {
		return !ActPages.words(this.email).isEmpty();
	}

	boolean says(@Nullable String answer, YesNo yesOrNo) {
		return yesOrNo.name().equals(answer);
	}

	/** Whether it was written where mail comes from, and nobody spoke. */
	boolean isFromPostOffice() {
		return AddressSource.POST_OFFICE.name().equals(this.source);
	}

	/** Whether the member, or who acts for them, told it. */
	boolean isFromTheirSide() {
		return !isFromPostOffice() && (ContactPerson.MEMBER.name().equals(this.with)
				|| ContactPerson.REPRESENTATIVE.name().equals(this.with));
	}

	/** What changes, once nothing is wrong with the page. */
	NewAddress next() {
		NewAddress.Postal postal = hasPostal() ? new NewAddress.Postal(ActPages.words(this.careOf),
				ActPages.words(this.street), ActPages.words(this.city), ActPages.words(this.state),
				ActPages.words(this.postalCode), ActPages.words(this.country)) : null;
		return new NewAddress(postal, safe(this.letters), ActPages.words(this.email), safe(this.emails),
				removes(AddressPart.MAILING_ADDRESS), removes(AddressPart.EMAIL_ADDRESS));
	}

	private @Nullable Boolean safe(@Nullable String answer) {
		return (isOfMember() && !ActPages.words(answer).isEmpty()) ? Boolean.valueOf(says(answer, YesNo.YES)) : null;
	}

	/** How it became known, once nothing is wrong with the page. */
	ActDetails how() {
		Map<String, String> facts = new HashMap<>();
		facts.put("source", "AddressSource." + Objects.requireNonNull(this.source));
		facts.put("on", Optional.ofNullable(this.on).flatMap(DateParts::toDate).orElseThrow().toString());
		put(facts, "with", prefixed("ContactPerson.", this.with));
		put(facts, "name", ActPages.words(this.name));
		put(facts, "proof", prefixed("IdentityProof.", this.proof));
		put(facts, "proofNote", ActPages.words(this.note));
		return new ActDetails(ActPages.words(this.reasons), facts);
	}

	private static void put(Map<String, String> facts, String name, String value) {
		if (!value.isEmpty()) {
			facts.put(name, value);
		}
	}

	private static String prefixed(String prefix, @Nullable String choice) {
		return ActPages.words(choice).isEmpty() ? "" : prefix + choice;
	}

	/** Where somebody can be found does not find its way into a log. */
	@Override
	public String toString() {
		return "AddressPage";
	}

}
