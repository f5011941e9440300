package org.imrhelpcenter.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.DemonstrationCases;
import org.imrhelpcenter.cases.ReceivedApplication;
import org.imrhelpcenter.rules.Holidays;
import org.imrhelpcenter.rules.LegalDay;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * Files made-up applications for a demonstration, through the same door as everyone: a
 * draft, page by page, signed and submitted.
 */
@Component
public class SampleApplications {

	private static final Evidence EVIDENCE = new Evidence("127.0.0.1", "Demonstration", Locale.ENGLISH);

	private final Drafts drafts;

	private final Submissions submissions;

	private final Confirmations confirmations;

	private final Dossier dossier;

	private final Supplier<SamplePages> pages;

	private final Supplier<List<SampleMember>> members;

	SampleApplications(Drafts drafts, Submissions submissions, Confirmations confirmations, Dossier dossier,
			JsonMapper json) {
		this.drafts = drafts;
		this.submissions = submissions;
		this.confirmations = confirmations;
		this.dossier = dossier;
		this.pages = SingletonSupplier
			.of(() -> new SamplePages(List.of(read(json, "stories.json", SamplePages.Story[].class)),
					read(json, "people.json", SamplePages.People.class)));
		this.members = SingletonSupplier.of(() -> List.of(read(json, "members.json", SampleMember[].class)));
	}

	/**
	 * Files one application.
	 * @param number which one: the same number makes the same application
	 * @param at when it is received
	 * @return the case that it became
	 * @throws IllegalStateException when its pages leave something open
	 */
	@Transactional
	public CaseSheet file(int number, Instant at) {
		Random random = new Random(number);
		Instant begun = at.minus(Duration.ofMinutes(20 + random.nextInt(30)));
		OpenDraft draft = draft(Locale.ENGLISH, begun);
		return file(draft, this.pages.get().of(number, random, at), EVIDENCE, begun, at);
	}

	/**
	 * Files the application of a member with a story of their own. It keeps the code that
	 * follows from its name.
	 * @param name its name in the demonstration
	 * @param at when it is received
	 * @return the case that it became
	 * @throws IllegalStateException when its pages leave something open
	 */
	@Transactional
	public CaseSheet file(String name, Instant at) {
		SampleMember member = this.members.get()
			.stream()
			.filter((each) -> each.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Nobody is made up for " + name));
		Instant begun = at.minus(Duration.ofMinutes(35));
		OpenDraft draft = draft(member.locale(), begun);
		this.drafts.give(draft, DemonstrationCases.code(name));
		return file(draft, member.pages(at), new Evidence(EVIDENCE.address(), EVIDENCE.browser(), member.locale()),
				begun, at);
	}

	private OpenDraft draft(Locale language, Instant begun) {
		return this.drafts.open(this.drafts.start(language, Map.of(), begun), begun);
	}

	private CaseSheet file(OpenDraft draft, Map<Place, Page> typed, Evidence evidence, Instant begun, Instant at) {
		typed.forEach((place, page) -> this.drafts.save(draft, place, page, true, -1, begun));
		Optional<Place> open = this.submissions.submit(draft, Signing.by(SamplePages.signature(typed)), evidence, at);
		if (open.isPresent()) {
			throw new IllegalStateException("A sample application leaves " + open.get() + " open");
		}
		Confirmation confirmation = this.confirmations.of(draft.token(), evidence.address(), at);
		this.drafts.leave(draft.token());
		return Objects.requireNonNull(confirmation.opened());
	}

	/**
	 * Makes up an application that is filed nowhere: what the Help Center would receive.
	 * @param number picks the circumstances
	 * @param random picks the person
	 * @param at when it is received
	 * @param what what is in dispute
	 * @param holidays the state holidays
	 * @return the application
	 */
	public ReceivedApplication made(int number, Random random, Instant at, SampleDispute what, Holidays holidays) {
		Answers typed = new Answers(this.pages.get().of(what.story(), number, random, at));
		Answers answers = typed.only(Journey.of(typed, LegalDay.of(at), holidays).places());
		Map<Place, Page> pages = new TreeMap<>();
		answers.places().forEach((place) -> pages.put(place, answers.at(place).orElseThrow()));
		return this.dossier.of(answers, null, Signing.by(SamplePages.signature(pages)), EVIDENCE, at);
	}

	private static <T> T read(JsonMapper json, String file, Class<T> type) {
		try (InputStream text = new ClassPathResource("demonstration/" + file).getInputStream()) {
			return json.readValue(text, type);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The demonstration's " + file + " cannot be read", ex);
		}
	}

}
