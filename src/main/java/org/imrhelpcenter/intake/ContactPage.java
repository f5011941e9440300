package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * How, and how safely, the member can be reached.
 */
record ContactPage(@Text(max = 200) @Nullable String careOf, @Text(max = 300, lines = true) @Nullable String street,
		@Text(max = 100) @Nullable String city, @Text(max = 100) @Nullable String state,
		@Text(max = 20) @Nullable String postalCode, @Text(max = 100) @Nullable String country,
		@OneOf(Circumstance.class) List<String> circumstances, @Text(max = 40) @Nullable String dayPhone,
		@Text(max = 40) @Nullable String otherPhone, @Text(max = 254) @Nullable String email,
		@OneOf(YesNo.class) @Nullable String writeByEmail, @OneOf(UnsafeWay.class) List<String> unsafe,
		@Text(max = 1000, lines = true) @Nullable String elsewhere, @Text(max = 100) @Nullable String language,
		@OneOf(YesNo.class) @Nullable String interpreter, @OneOf(Format.class) List<String> formats) implements Page {

	ContactPage {
		circumstances = (circumstances != null) ? List.copyOf(circumstances) : List.of();
		unsafe = (unsafe != null) ? List.copyOf(unsafe) : List.of();
		formats = (formats != null) ? List.copyOf(formats) : List.of();
	}

	@Override
	public List<Line> lines() {
		return Line.of(Line.text("intake.contact.careOf.label", this.careOf).when(!Page.blank(this.careOf)),
				Line.texts("intake.contact.address.label", ", ", this.street, this.city, this.state, this.postalCode,
						this.country),
				Line.choices("intake.contact.circumstances.label", Circumstance.class, this.circumstances)
					.when(!this.circumstances.isEmpty()),
				Line.text("intake.contact.dayPhone.label", this.dayPhone),
				Line.text("intake.contact.otherPhone.label", this.otherPhone).when(!Page.blank(this.otherPhone)),
				Line.text("intake.contact.email.label", this.email),
				Line.choice("intake.contact.writeByEmail.label", YesNo.class, this.writeByEmail)
					.when(!Page.blank(this.email)),
				Line.choices("intake.contact.unsafe.label", UnsafeWay.class, this.unsafe),
				Line.text("intake.contact.elsewhere.label", this.elsewhere).when(!Page.blank(this.elsewhere)),
				Line.text("intake.contact.language.label", this.language),
				Line.choice("intake.contact.interpreter.label", YesNo.class, this.interpreter),
				Line.choices("intake.contact.formats.label", Format.class, this.formats).when(!this.formats.isEmpty()));
	}

	@Override
	public void check(LocalDate today, Check check) {
		if (!Page.blank(this.email) && !canBeWrittenTo()) {
			check.wrong("email", "intake.contact.email.wrong");
		}
		if (Page.noDigits(this.dayPhone)) {
			check.wrong("dayPhone", "intake.contact.phone.wrong");
		}
		if (Page.noDigits(this.otherPhone)) {
			check.wrong("otherPhone", "intake.contact.phone.wrong");
		}
	}

	private boolean canBeWrittenTo() {
		return Page.canBeWrittenTo(this.email);
	}

	/** Whether there is any way to reach the member. */
	boolean reachable() {
		return !(Page.blank(this.street) && Page.blank(this.city) && Page.blank(this.dayPhone)
				&& Page.blank(this.otherPhone) && Page.blank(this.email) && Page.blank(this.elsewhere));
	}

	/** Where letters go, and whether they may. */
	MailingAddress mailingAddress() {
		String town = Stream.of(this.city, this.state, this.postalCode)
			.map(Page::tidy)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
		List<String> lines = Stream
			.concat(Stream.of(this.careOf, this.street).map(Page::tidy).flatMap(String::lines),
					Stream.of(town, Page.tidy(this.country)))
			.filter((line) -> !line.isBlank())
			.toList();
		return new MailingAddress(lines, !this.unsafe.contains(UnsafeWay.LETTERS.name()));
	}

	/** The address to which e-mail may safely go. */
	Optional<String> safeEmail() {
		boolean safe = canBeWrittenTo() && !this.unsafe.contains(UnsafeWay.EMAIL.name());
		return safe ? Optional.of(Page.tidy(this.email)) : Optional.empty();
	}

}
