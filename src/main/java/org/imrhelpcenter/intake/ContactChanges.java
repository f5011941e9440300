package org.imrhelpcenter.intake;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.ActDetails;
import org.imrhelpcenter.cases.AddressChanges;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.Contacts;
import org.imrhelpcenter.cases.FormerContact;
import org.imrhelpcenter.cases.NewContact;
import org.imrhelpcenter.cases.SafeAddress;
import org.imrhelpcenter.outbox.NewMessage;
import org.imrhelpcenter.outbox.Outbox;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of how a member can be reached, made from the page of the case or by the staff.
 */
@Component
public class ContactChanges {

	private static final String NOTICE = "contact-changed";

	private final Cases cases;

	private final CaseRecords records;

	private final Contacts contacts;

	private final AddressChanges addresses;

	private final Applications applications;

	private final PageText text;

	private final Outbox outbox;

	private final Texts texts;

	private final Clock clock;

	ContactChanges(Cases cases, CaseRecords records, Contacts contacts, AddressChanges addresses,
			Applications applications, PageText text, Outbox outbox, Texts texts, Clock clock) {
		this.cases = cases;
		this.records = records;
		this.contacts = contacts;
		this.addresses = addresses;
		this.applications = applications;
		this.text = text;
		this.outbox = outbox;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * The member changes how to be reached. The address that was safe before hears that
	 * something changed, unless e-mail is not safe any more.
	 * @param viewer the member
	 * @param typed what changes
	 * @param letters the language of letters and e-mails; null when it stays
	 */
	@Transactional
	void change(Viewer viewer, ContactChangePage typed, @Nullable Locale letters) {
		CaseSheet opened = this.cases.own(viewer);
		this.records.hold(opened.id());
		ContactPage after = typed.over(before(opened));
		this.contacts.change(viewer, opened, contact(after, (letters != null) ? letters : opened.language()),
				(former) -> emailIsSafe(after) && tell(opened, former));
		stop(opened, after);
	}

	/**
	 * Somebody of the staff changes where the member is written to. The address that was
	 * safe before hears that something changed, unless e-mail is not safe any more.
	 * @param viewer who changes it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param next what changes
	 * @param how how it became known, and why it is changed
	 * @throws org.imrhelpcenter.cases.CaseChangedException when somebody else changed the
	 * case first
	 */
	@Transactional
	public void change(Viewer viewer, CaseSheet opened, int seenVersion, NewAddress next, ActDetails how) {
		this.records.hold(opened.id());
		ContactPage after = next.over(before(opened));
		this.addresses.ofMember(viewer, opened, seenVersion, contact(after, opened.language()), how,
				(former) -> emailIsSafe(after) && tell(opened, former));
		stop(opened, after);
	}

	/**
	 * Where the member of an opened case is written to, for those who work on it.
	 * @param opened the case
	 * @return what is on file, with what the member says is not safe
	 */
	@Transactional(readOnly = true)
	public AddressOnFile onFile(CaseSheet opened) {
		ContactPage page = before(opened);
		MailingAddress letters = page.mailingAddress();
		return new AddressOnFile(letters.lines(), letters.safe(), Page.tidy(page.email()), emailIsSafe(page),
				Page.tidy(page.elsewhere()));
	}

	private ContactPage before(CaseSheet opened) {
		return this.applications.answers(opened)
			.page(Step.CONTACT, ContactPage.class)
			.orElseGet(() -> fromCase(opened));
	}

	private NewContact contact(ContactPage after, Locale language) {
		return new NewContact(Page.tidy(after.email()), after.safeEmail().isPresent(), phones(after), language,
				this.text.write(after));
	}

	private static boolean emailIsSafe(ContactPage page) {
		return !page.unsafe().contains(UnsafeWay.EMAIL.name());
	}

	/** Nothing that waits goes to an address that is not safe any more. */
	private void stop(CaseSheet opened, ContactPage after) {
		if (!emailIsSafe(after)) {
			this.outbox.giveUp(opened.subject(), addresses(opened, Page.tidy(after.email())));
		}
	}

	/** What the case itself knows, where the page of contact details was never kept. */
	private ContactPage fromCase(CaseSheet opened) {
		boolean unsafe = !opened.email().isBlank() && this.records.safeAddress(opened).isEmpty();
		return new ContactPage(null, null, null, null, null, null, List.of(), opened.phones(), null, opened.email(),
				null, unsafe ? List.of(UnsafeWay.EMAIL.name()) : List.of(), null, null, null, List.of());
	}

	private boolean tell(CaseSheet opened, SafeAddress former) {
		return this.outbox.put(new NewMessage(opened.subject(), NOTICE, "change-" + this.clock.instant(),
				former.email(), former.language(), this.texts.say(former.language(), "intake.mail.contact.subject"),
				this.texts.say(former.language(), "intake.mail.contact.body")));
	}

	/** Every address that the member has given; those of helpers are not among them. */
	private Set<String> addresses(CaseSheet opened, String email) {
		return Stream
			.concat(Stream.of(email, opened.email()), this.contacts.former(opened).stream().map(FormerContact::email))
			.filter((address) -> !address.isBlank())
			.collect(Collectors.toSet());
	}

	private static String phones(ContactPage page) {
		return Stream.of(Page.tidy(page.dayPhone()), Page.tidy(page.otherPhone()))
			.filter((phone) -> !phone.isEmpty())
			.collect(Collectors.joining(", "));
	}

	/**
	 * How the member of an opened case was reached before, for those who work on it.
	 * @param opened the case
	 * @return what was on file before each change, the latest first
	 */
	public List<Before> former(CaseSheet opened) {
		return this.contacts.former(opened)
			.stream()
			.map((former) -> new Before(former,
					(former.page() != null) ? this.text.read(Step.CONTACT, former.page()).lines() : List.of()))
			.toList();
	}

	/**
	 * What was on file before a change.
	 *
	 * @param contact when it changed, and whether the former address was told
	 * @param lines the page of contact details as it was
	 */
	public record Before(FormerContact contact, List<Line> lines) {
	}

}
