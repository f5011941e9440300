package org.imrhelpcenter.review;

import java.util.Objects;
import java.util.Optional;

import org.imrhelpcenter.cases.ContactDirection;
import org.imrhelpcenter.cases.ContactPerson;
import org.imrhelpcenter.cases.ContactRecords;
import org.imrhelpcenter.cases.ContactWay;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A contact, as it was filled in.
 *
 * @param way how
 * @param direction who reached whom
 * @param with with whom
 * @param name the name
 * @param on on which day
 * @param time at what time
 * @param words what was said
 */
record ContactRecordPage(
		@Answered(message = "{review.contactRecord.way.missing}") @OneOf(ContactWay.class) @Nullable String way,
		@Answered(
				message = "{review.contactRecord.direction.missing}") @OneOf(ContactDirection.class) @Nullable String direction,
		@Answered(message = "{review.contactRecord.with.missing}") @OneOf(ContactPerson.class) @Nullable String with,
		@Text(max = 200) @Nullable String name,
		@Answered(message = "{review.act.on.missing}") @RealDate(past = true,
				notBefore = "2020-01-01") @Nullable DateParts on,
		@Text(max = 10) @Nullable String time,
		@Answered(message = "{review.withdrawal.words.missing}") @Text(max = ActPages.MOST,
				lines = true) @Nullable String words) {

	/** Whether the time is one, or left out. */
	boolean hasTime() {
		return ActPages.words(this.time).matches("|([01]?\\d|2[0-3]):[0-5]\\d");
	}

	/** What was said, once nothing is wrong with the page. */
	ContactRecords.Said said() {
		return new ContactRecords.Said(ContactWay.valueOf(Objects.requireNonNull(this.way)),
				ContactDirection.valueOf(Objects.requireNonNull(this.direction)),
				ContactPerson.valueOf(Objects.requireNonNull(this.with)), ActPages.words(this.name),
				Optional.ofNullable(this.on).flatMap(DateParts::toDate).orElseThrow(), ActPages.words(this.time),
				ActPages.words(this.words));
	}

}
