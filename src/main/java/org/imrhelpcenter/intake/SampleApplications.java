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
import org.imrhelpcenter.cases.ReceivedApplication;
import org.imrhelpcenter.rules.Holidays;
import org.imrhelpcenter.rules.LegalDay;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
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

	SampleApplications(Drafts drafts, Submissions submissions, Confirmations confirmations, Dossier dossier,
			JsonMapper json) {
		this.drafts = drafts;
		this.submissions = submissions;
		this.confirmations = confirmations;
		this.dossier = dossier;
		this.pages = SingletonSupplier
			.of(() -> new SamplePages(List.of(read(json, "stories.json", SamplePages.Story[].class)),
					read(json, "people.json", SamplePages.People.class)));
	}

	/**
	 * Files one application.
	 * @param number which one: the same number makes the same application
	 * @param at when it is received
	 * @return the case that it became
	 * @throws IllegalStateException when its pages leave something open
	 */
	public CaseSheet file(int number, Instant at) {
		Random random = new Random(number);
		Instant begun = at.minus(Duration.ofMinutes(20 + random.nextInt(30)));
		OpenDraft draft = this.drafts.open(this.drafts.start(Locale.ENGLISH, Map.of(), begun), begun);
		Map<Place, Page> typed = this.pages.get().of(number, random, at);
		typed.forEach((place, page) -> this.drafts.save(draft, place, page, true, -1, begun));
		Optional<Place> open = this.submissions.submit(draft, Signing.by(this.pages.get().signature(typed)), EVIDENCE,
				at);
		if (open.isPresent()) {
			throw new IllegalStateException("A sample application leaves " + open.get() + " open");
		}
		Confirmation confirmation = this.confirmations.of(draft.token(), EVIDENCE.address(), at);
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
		return this.dossier.of(answers, null, Signing.by(this.pages.get().signature(pages)), EVIDENCE, at);
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
