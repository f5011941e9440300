package org.imrhelpcenter.intake;

import java.util.List;
import java.util.stream.Stream;

import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What changes in how the member can be reached. What is left empty stays as it is: what
 * is on file is never shown here.
 */
record ContactChangePage(@Text(max = 40) @Nullable String dayPhone, @Text(max = 40) @Nullable String otherPhone,
		@Text(max = 254) @Nullable String email, @OneOf(YesNo.class) @Nullable String writeByEmail,
		@Text(max = 200) @Nullable String careOf, @Text(max = 300, lines = true) @Nullable String street,
		@Text(max = 100) @Nullable String city, @Text(max = 100) @Nullable String state,
		@Text(max = 20) @Nullable String postalCode, @Text(max = 100) @Nullable String country,
		@OneOf(UnsafeWay.class) List<String> unsafe, @Text(max = 1000, lines = true) @Nullable String elsewhere,
		@OneOf(ContactPart.class) List<String> remove, @Text(max = 35) @Nullable String letters,
		@Text(max = 100) @Nullable String language, @OneOf(YesNo.class) @Nullable String interpreter) {

	ContactChangePage {
		unsafe = (unsafe != null) ? List.copyOf(unsafe) : List.of();
		remove = (remove != null) ? List.copyOf(remove) : List.of();
	}

	/** Whether there is nothing to change. */
	boolean isEmpty() {
		return this.unsafe.isEmpty() && this.remove.isEmpty() && none(this.dayPhone, this.otherPhone, this.email,
				this.writeByEmail, this.elsewhere, this.letters, this.language, this.interpreter) && !mailing();
	}

	/** Whether something is to be taken out and is given anew at once. */
	boolean contradicts() {
		return (removes(ContactPart.PHONES) && phones())
				|| (removes(ContactPart.EMAIL_ADDRESS) && !Page.blank(this.email))
				|| (removes(ContactPart.MAILING_ADDRESS) && mailing())
				|| (removes(ContactPart.OTHER_PLACE) && !Page.blank(this.elsewhere))
				|| (removes(ContactPart.WARNINGS) && !this.unsafe.isEmpty());
	}

	/** The typed parts as a page of their own, to be looked at like one. */
	ContactPage typed() {
		return over(BLANK);
	}

	/** The whole page from now on. */
	ContactPage over(ContactPage before) {
		boolean phones = phones() || removes(ContactPart.PHONES);
		boolean mailing = mailing() || removes(ContactPart.MAILING_ADDRESS);
		return new ContactPage(mailing ? this.careOf : before.careOf(), mailing ? this.street : before.street(),
				mailing ? this.city : before.city(), mailing ? this.state : before.state(),
				mailing ? this.postalCode : before.postalCode(), mailing ? this.country : before.country(),
				mailing ? List.of() : before.circumstances(), phones ? this.dayPhone : before.dayPhone(),
				phones ? this.otherPhone : before.otherPhone(),
				removes(ContactPart.EMAIL_ADDRESS) ? null : given(this.email, before.email()),
				given(this.writeByEmail, before.writeByEmail()),
				(!this.unsafe.isEmpty() || removes(ContactPart.WARNINGS)) ? this.unsafe : before.unsafe(),
				removes(ContactPart.OTHER_PLACE) ? null : given(this.elsewhere, before.elsewhere()),
				given(this.language, before.language()), given(this.interpreter, before.interpreter()),
				before.formats());
	}

	private boolean phones() {
		return !none(this.dayPhone, this.otherPhone);
	}

	private boolean mailing() {
		return !none(this.careOf, this.street, this.city, this.state, this.postalCode, this.country);
	}

	private boolean removes(ContactPart part) {
		return this.remove.contains(part.name());
	}

	private static boolean none(@Nullable String... typed) {
		return Stream.of(typed).allMatch(Page::blank);
	}

	private static @Nullable String given(@Nullable String typed, @Nullable String before) {
		return Page.blank(typed) ? before : typed;
	}

	private static final ContactPage BLANK = new ContactPage(null, null, null, null, null, null, List.of(), null, null,
			null, null, List.of(), null, null, null, List.of());

}
