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

import org.imrhelpcenter.cases.CaseSheet;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

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

	private final SamplePages pages;

	SampleApplications(Drafts drafts, Submissions submissions, Confirmations confirmations, JsonMapper json) {
		this.drafts = drafts;
		this.submissions = submissions;
		this.confirmations = confirmations;
		this.pages = new SamplePages(List.of(read(json, "stories.json", SamplePages.Story[].class)),
				read(json, "people.json", SamplePages.People.class));
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
		Map<Place, Page> typed = this.pages.of(number, random, at);
		typed.forEach((place, page) -> this.drafts.save(draft, place, page, true, -1, begun));
		Optional<Place> open = this.submissions.submit(draft, Signing.by(this.pages.signature(typed)), EVIDENCE, at);
		if (open.isPresent()) {
			throw new IllegalStateException("A sample application leaves " + open.get() + " open");
		}
		Confirmation confirmation = this.confirmations.of(draft.token(), EVIDENCE.address(), at);
		this.drafts.leave(draft.token());
		return Objects.requireNonNull(confirmation.opened());
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
