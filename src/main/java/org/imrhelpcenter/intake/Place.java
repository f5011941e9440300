package org.imrhelpcenter.intake;

import java.util.Comparator;

/**
 * A page of the application: a step, and for a step that is asked for each service, for
 * which one.
 *
 * @param step the step
 * @param ordinal 1 for the first service and for steps that are asked once
 */
public record Place(Step step, int ordinal) implements Comparable<Place> {

	/** As many services as one application takes. */
	static final int MOST_SERVICES = 10;

	private static final Comparator<Place> ORDER = Comparator.comparing(Place::step).thenComparingInt(Place::ordinal);

	public Place {
		if (ordinal < 1 || ordinal > MOST_SERVICES || (ordinal > 1 && !step.perService())) {
			throw new IllegalArgumentException("There is no such page");
		}
	}

	static Place of(Step step) {
		return new Place(step, 1);
	}

	/**
	 * The page that an address names.
	 * @param step the step
	 * @param service for which service, as it stands in the address
	 * @return the page
	 * @throws PlaceMissingException when there is no such page
	 */
	static Place of(Step step, String service) {
		if (!service.matches("[1-9]|10")) {
			throw new PlaceMissingException();
		}
		return new Place(step, Integer.parseInt(service));
	}

	/** The address of the page. */
	String path() {
		return "/apply/" + this.step.slug() + (this.step.perService() ? "/" + this.ordinal : "");
	}

	/** Where its sealed answers belong: they open nowhere else. */
	String context(String owner) {
		return owner + "/" + this.step + "/" + this.ordinal;
	}

	@Override
	public int compareTo(Place other) {
		return ORDER.compare(this, other);
	}

}
