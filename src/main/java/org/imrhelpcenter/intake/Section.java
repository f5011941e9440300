package org.imrhelpcenter.intake;

import java.util.Collection;
import java.util.List;

/**
 * One page of the application as it is read back.
 *
 * @param place which page
 * @param lines its questions and answers
 */
public record Section(Place place, List<Line> lines) {

	/**
	 * The pages of the way that this audience may read.
	 * @param answers the answers
	 * @param places the way
	 * @param audience who reads
	 * @return one section for each page, in order
	 */
	static List<Section> of(Answers answers, Collection<Place> places, Audience audience) {
		return places.stream()
			.filter((place) -> place.step().audiences().contains(audience))
			.flatMap((place) -> answers.at(place).map((page) -> new Section(place, page.lines())).stream())
			.toList();
	}

	/**
	 * The message key of the page's title.
	 * @return the key
	 */
	public String title() {
		return "intake." + this.place.step().slug() + ".title";
	}

	/**
	 * Where the page can be changed while the application is a draft.
	 * @return the path
	 */
	public String changeAt() {
		return this.place.path() + "?review";
	}

	/**
	 * Whether nothing on the page was answered.
	 * @return true when it was skipped
	 */
	public boolean isEmpty() {
		return this.lines.stream().allMatch((line) -> line.values().isEmpty());
	}

}
