package org.imrhelpcenter.intake;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A draft that the one who asks may see: what was saved, opened.
 *
 * @param id the draft
 * @param token what opened it here
 * @param lapsed whether the browser was quiet too long: it may still hand in what was
 * typed, and sees nothing
 * @param language the language it is filled in
 * @param hasCode whether a return code was given
 * @param keptUntil until when it is kept if nothing changes
 * @param saved every page that was saved, whole or half
 */
record OpenDraft(long id, String token, boolean lapsed, Locale language, boolean hasCode, Instant keptUntil,
		Map<Place, SavedPage> saved) {

	/** The pages from which one can go on. */
	Answers answers() {
		return new Answers(this.saved.entrySet()
			.stream()
			.filter((each) -> each.getValue().complete())
			.collect(Collectors.toMap(Map.Entry::getKey, (each) -> each.getValue().page())));
	}

	Optional<SavedPage> saved(Place place) {
		return Optional.ofNullable(this.saved.get(place));
	}

	Optional<Instant> lastSaved() {
		return this.saved.values().stream().map(SavedPage::savedAt).max(Comparator.naturalOrder());
	}

	/**
	 * A page as it was saved.
	 *
	 * @param page what was typed
	 * @param complete whether one can go on from it
	 * @param version counts the times it was saved, from 0
	 * @param savedAt when
	 */
	record SavedPage(Page page, boolean complete, int version, Instant savedAt) {
	}

}
