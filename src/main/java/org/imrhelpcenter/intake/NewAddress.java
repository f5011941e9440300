package org.imrhelpcenter.intake;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody is to be written to from now on. What is empty stays as it is.
 *
 * @param postal the mailing address; null when it stays
 * @param letters whether letters there are safe; null when nothing new is known
 * @param email the e-mail address; empty when it stays
 * @param emails whether e-mail is safe; null when nothing new is known
 * @param withoutPostal whether the mailing address on file is taken out
 * @param withoutEmail whether the e-mail address on file is taken out
 */
public record NewAddress(@Nullable Postal postal, @Nullable Boolean letters, String email, @Nullable Boolean emails,
		boolean withoutPostal, boolean withoutEmail) {

	/**
	 * Whether this can be an e-mail address.
	 * @param email what was typed
	 * @return false for what no mail server would take
	 */
	public static boolean canBeWrittenTo(@Nullable String email) {
		return Page.canBeWrittenTo(email);
	}

	/** The whole page of contact details from now on. */
	ContactPage over(ContactPage before) {
		TreeSet<String> unsafe = new TreeSet<>(before.unsafe());
		mark(unsafe, UnsafeWay.LETTERS, this.letters);
		mark(unsafe, UnsafeWay.EMAIL, this.emails);
		Stream<ContactPart> taken = Stream.of(this.withoutPostal ? ContactPart.MAILING_ADDRESS : null,
				this.withoutEmail ? ContactPart.EMAIL_ADDRESS : null, unsafe.isEmpty() ? ContactPart.WARNINGS : null)
			.flatMap(Stream::ofNullable);
		Postal to = (this.postal != null) ? this.postal : Postal.NOWHERE;
		return new ContactChangePage(null, null, this.email, null, to.careOf(), to.street(), to.city(), to.state(),
				to.postalCode(), to.country(), List.copyOf(unsafe), null, taken.map(ContactPart::name).toList(), null,
				null, null)
			.over(before);
	}

	private static void mark(TreeSet<String> unsafe, UnsafeWay way, @Nullable Boolean safe) {
		if (safe == null) {
			return;
		}
		if (safe) {
			unsafe.remove(way.name());
		}
		else {
			unsafe.add(way.name());
		}
	}

	/** Where somebody can be found does not find its way into a log. */
	@Override
	public String toString() {
		return "NewAddress";
	}

	/**
	 * What stands on an envelope below the name.
	 *
	 * @param careOf may be empty
	 * @param street the street, or what takes its place
	 * @param city the town
	 * @param state may be empty
	 * @param postalCode may be empty
	 * @param country may be empty
	 */
	public record Postal(String careOf, String street, String city, String state, String postalCode, String country) {

		static final Postal NOWHERE = new Postal("", "", "", "", "", "");

		/**
		 * As it stands on an envelope.
		 * @return the lines
		 */
		public List<String> lines() {
			return new NewAddress(this, null, "", null, false, false)
				.over(new ContactPage(null, null, null, null, null, null, List.of(), null, null, null, null, List.of(),
						null, null, null, List.of()))
				.mailingAddress()
				.lines();
		}

		/** Where somebody can be found does not find its way into a log. */
		@Override
		public String toString() {
			return "Postal";
		}

	}

}
