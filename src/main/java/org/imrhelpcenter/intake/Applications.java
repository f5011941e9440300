package org.imrhelpcenter.intake;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.imrhelpcenter.cases.CaseContents;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.ReceivedApplication;
import org.imrhelpcenter.rules.Signer;

import org.springframework.stereotype.Component;

/**
 * Applications as they were answered, read from the cases that they became.
 */
@Component
public class Applications {

	/** Pages on which people tell how they are to be reached. */
	private static final Set<Step> OF_PEOPLE = EnumSet.of(Step.CONTACT, Step.WHO, Step.HELPER, Step.AUTHORITY,
			Step.SURVIVOR);

	private final CaseContents contents;

	private final PageText text;

	Applications(CaseContents contents, PageText text) {
		this.contents = contents;
		this.text = text;
	}

	/**
	 * The application of an opened case, as staff who work on it may read it: never the
	 * optional statistics.
	 * @param opened the case
	 * @return one section for each page, in order
	 */
	public List<Section> forCasework(CaseSheet opened) {
		return read(opened, Set.of(Audience.CASEWORK.name()), Audience.CASEWORK);
	}

	/**
	 * The application of an opened case, as the member may read it back: with the
	 * optional statistics, but without how to reach the member. Whoever found the return
	 * code must not learn where somebody can be found who may be hiding from them.
	 * @param opened the case
	 * @return one section for each page, in order
	 */
	public List<Section> forMember(CaseSheet opened) {
		return read(opened, Set.of(Audience.CASEWORK.name(), Audience.STATISTICS.name()), Audience.MEMBER).stream()
			.filter((section) -> section.place().step() != Step.CONTACT)
			.toList();
	}

	/**
	 * The application of an opened case, as it is printed for the member: neither how to
	 * reach the member, nor the optional statistics. A paper is found more easily than a
	 * code.
	 * @param opened the case
	 * @return one section for each page, in order
	 */
	List<Section> forPaper(CaseSheet opened) {
		return forCasework(opened).stream().filter((section) -> section.place().step() != Step.CONTACT).toList();
	}

	/**
	 * Where a letter to the member of an opened case goes, for those who write it.
	 * @param opened the case
	 * @return the address, and whether letters there are safe
	 */
	public MailingAddress mailingAddress(CaseSheet opened) {
		return answers(opened).page(Step.CONTACT, ContactPage.class)
			.map(ContactPage::mailingAddress)
			.orElse(new MailingAddress(List.of(), true));
	}

	/**
	 * Whether the member of an opened case wants to hear by e-mail that there is news.
	 * @param opened the case
	 * @return false when the member said no
	 */
	public boolean wantsNewsByEmail(CaseSheet opened) {
		return answers(opened).page(Step.CONTACT, ContactPage.class)
			.map((contact) -> !YesNo.NO.is(contact.writeByEmail()))
			.orElse(true);
	}

	/**
	 * In which forms the member of an opened case can read.
	 * @param opened the case
	 * @return the forms; empty when nothing special was asked for
	 */
	public Set<Format> formats(CaseSheet opened) {
		return answers(opened).page(Step.CONTACT, ContactPage.class)
			.map((contact) -> Arrays.stream(Format.values())
				.filter((format) -> contact.formats().contains(format.name()))
				.collect(Collectors.toSet()))
			.orElse(Set.of());
	}

	/**
	 * The application of an opened case, as an authorized assistant may read it: without
	 * the member's contact details, the optional statistics and the other participants.
	 * @param opened the case
	 * @return one section for each page, in order
	 */
	public List<Section> forAssistant(CaseSheet opened) {
		return read(opened, Set.of(Audience.CASEWORK.name()), Audience.CASEWORK).stream()
			.filter((section) -> !OF_PEOPLE.contains(section.place().step()))
			.toList();
	}

	/**
	 * Somebody whom the application of an opened case names as helping.
	 * @param opened the case
	 * @return who; empty when nobody is named
	 */
	public Optional<NamedPerson> helper(CaseSheet opened) {
		return answers(opened).helper();
	}

	/**
	 * Whoever applied by authority for the member of an opened case.
	 * @param opened the case
	 * @return who; empty when the member, a parent or a helper applied
	 */
	public Optional<Representative> representative(CaseSheet opened) {
		return answers(opened).authority().map(ByAuthority::representative);
	}

	/**
	 * In which capacity whoever applies for the member of an opened case signs.
	 * @param opened the case
	 * @return the capacity
	 */
	public Signer signer(CaseSheet opened) {
		return answers(opened).filer().signer();
	}

	private List<Section> read(CaseSheet opened, Collection<String> stored, Audience audience) {
		Answers answers = answers(opened, stored);
		return Section.of(answers, answers.places(), audience);
	}

	/** The answers that those who work on the case may read. */
	Answers answers(CaseSheet opened) {
		return answers(opened, Set.of(Audience.CASEWORK.name()));
	}

	private Answers answers(CaseSheet opened, Collection<String> stored) {
		Map<Place, Page> pages = new TreeMap<>();
		for (ReceivedApplication.Answer answer : this.contents.answers(opened, stored)) {
			Step step = Step.valueOf(answer.step());
			pages.put(new Place(step, answer.ordinal()), this.text.read(step, answer.text()));
		}
		return new Answers(pages);
	}

}
