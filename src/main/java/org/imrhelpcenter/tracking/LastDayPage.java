package org.imrhelpcenter.tracking;

import java.time.LocalDate;
import java.util.function.BiConsumer;

import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.RealDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when somebody may act, as it was filled in.
 *
 * @param until the last day; left empty for none
 */
record LastDayPage(@RealDate @Nullable DateParts until) {

	static LastDayPage of(@Nullable LocalDate last) {
		return new LastDayPage((last != null) ? DateParts.of(last) : DateParts.none());
	}

	/** Finds a day that has come already: ending it at once is another deed. */
	void check(LocalDate today, BiConsumer<String, String> wrong) {
		LocalDate last = last();
		if (last != null && !last.isAfter(today)) {
			wrong.accept("until", "tracking.lastDay.past");
		}
	}

	@Nullable LocalDate last() {
		return (this.until != null) ? this.until.toDate().orElse(null) : null;
	}

}
