package org.imrhelpcenter.review;

import java.util.List;
import java.util.Objects;

import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Staff;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.intake.KeyedEntries;
import org.imrhelpcenter.intake.KeyedEntry;
import org.imrhelpcenter.intake.PartBState;
import org.imrhelpcenter.rules.ApplicationItem;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What is there of the application of an opened case, and how it came to be entered.
 */
@Component
class Arrived {

	private final CaseRecords records;

	private final KeyedEntries entries;

	private final Staff staff;

	Arrived(CaseRecords records, KeyedEntries entries, Staff staff) {
		this.records = records;
		this.entries = entries;
		this.staff = staff;
	}

	Told of(CaseSheet opened) {
		KeyedEntry entry = this.entries.of(opened).orElse(null);
		return new Told(entry, (entry != null) ? name(entry.enteredBy()) : "", missing(opened));
	}

	List<ApplicationItem> missing(CaseSheet opened) {
		return (opened.completedOn() != null) ? List.of() : this.records.facts(opened).completeness().missing();
	}

	private String name(long staffId) {
		return this.staff.colleagues()
			.stream()
			.filter((colleague) -> Objects.equals(colleague.id(), staffId))
			.map(Colleague::name)
			.findFirst()
			.orElse("");
	}

	/**
	 * What the page of the case tells of it.
	 *
	 * @param entry how it was keyed in; null when it came online
	 * @param enteredBy the name of who did
	 * @param missing which of the three items are not there yet
	 */
	record Told(@Nullable KeyedEntry entry, String enteredBy, List<ApplicationItem> missing) {

		/** Whether somebody helps or acts who has not signed Part B. */
		boolean isPartBMissing() {
			return this.entry != null && this.entry.partB() == PartBState.MISSING;
		}

	}

}
