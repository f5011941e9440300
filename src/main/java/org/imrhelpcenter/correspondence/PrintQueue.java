package org.imrhelpcenter.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSeals;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.paper.Binding;
import org.imrhelpcenter.paper.Papers;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The letters that go on paper: printed in one go, each behind a page with its address,
 * and marked as mailed.
 */
@Component
public class PrintQueue {

	/** As many letters are printed in one go. */
	public static final int BATCH = 50;

	private static final Role[] MAILING = { Role.INTAKE, Role.NURSE, Role.ANALYST, Role.ATTORNEY, Role.SUPERVISOR,
			Role.DIRECTOR };

	private final LetterRows rows;

	private final Ways ways;

	private final Sendings sendings;

	private final Cases cases;

	private final CaseRecords records;

	private final CaseSeals seals;

	private final Papers papers;

	private final TransactionTemplate transaction;

	PrintQueue(LetterRows rows, Ways ways, Sendings sendings, Cases cases, CaseRecords records, CaseSeals seals,
			Papers papers, TransactionTemplate transaction) {
		this.rows = rows;
		this.ways = ways;
		this.sendings = sendings;
		this.cases = cases;
		this.records = records;
		this.seals = seals;
		this.papers = papers;
		this.transaction = transaction;
	}

	/**
	 * What waits to be printed, or to be handed over where no mail is possible.
	 * @param viewer who asks
	 * @param atMost how many
	 * @return the letters, the longest waiting first
	 */
	public List<Waiting> waiting(Viewer viewer, int atMost) {
		viewer.mustBe(MAILING);
		return this.rows.waiting(atMost);
	}

	/**
	 * How many letters wait.
	 * @param viewer who asks
	 * @return how many; 0 for those who mail no letters
	 */
	public int count(Viewer viewer) {
		return viewer.is(MAILING) ? this.rows.countWaiting() : 0;
	}

	/**
	 * Those of some letters that wait to be mailed, to be looked at before they are
	 * marked.
	 * @param viewer who asks
	 * @param letters which letters
	 * @return the letters, the longest waiting first; who mailed one, or a date in it
	 * that moved, may have been faster
	 */
	public List<Waiting> chosen(Viewer viewer, List<Long> letters) {
		viewer.mustBe(MAILING);
		return this.rows.waiting(letters.stream().distinct().limit(BATCH).toList());
	}

	/**
	 * Prints letters, each behind its address. One whose address is not safe any more is
	 * left out: it has to be handed over otherwise.
	 * @param viewer who prints
	 * @param letters which letters
	 * @return the PDF; null when none of them can be mailed
	 */
	public byte @Nullable [] print(Viewer viewer, List<Long> letters) {
		viewer.mustBe(MAILING);
		List<byte[]> pages = new ArrayList<>();
		for (long id : letters.stream().distinct().limit(BATCH).toList()) {
			Optional<Printed> found = Objects.requireNonNull(this.transaction.execute((status) -> toPrint(viewer, id)));
			found.ifPresent((printed) -> {
				pages.add(this.papers.print("correspondence/address", Locale.ENGLISH,
						Map.of("name", printed.address().name(), "lines", printed.address().lines())));
				pages.add(printed.pdf());
			});
		}
		return pages.isEmpty() ? null : Binding.of(pages);
	}

	private Optional<Printed> toPrint(Viewer viewer, long id) {
		CaseLetter letter = this.rows.one(id).filter(CaseLetter::waitsForPaper).orElse(null);
		if (letter == null) {
			return Optional.empty();
		}
		CaseSheet opened = this.cases.of(viewer, this.records.sheet(letter.caseId()).number().text());
		LetterWay way = this.ways.paper(opened, letter);
		if (way != letter.way()) {
			this.rows.goes(id, way);
		}
		return (way != LetterWay.MAIL) ? Optional.empty()
				: this.rows.copy(id, "pdf")
					.map((sealed) -> new Printed(this.ways.address(opened, letter),
							this.seals.of(opened).openBytes(sealed, letter.context("pdf"))));
	}

	/**
	 * Marks letters as mailed or faxed; those that somebody marked before stay as they
	 * are.
	 * @param viewer who mailed them
	 * @param letters which letters
	 * @return how many were marked
	 */
	public int mailed(Viewer viewer, List<Long> letters) {
		viewer.mustBe(MAILING);
		return (int) letters.stream()
			.distinct()
			.filter((id) -> Boolean.TRUE.equals(this.transaction.execute((status) -> mailed(viewer, id))))
			.count();
	}

	private boolean mailed(Viewer viewer, long id) {
		CaseLetter found = this.rows.one(id).orElse(null);
		if (found == null) {
			return false;
		}
		this.records.hold(found.caseId());
		CaseLetter letter = this.rows.one(id).orElseThrow();
		if (!letter.waitsForPaper() || letter.way() != LetterWay.MAIL) {
			return false;
		}
		this.sendings.leave(letter, viewer.actor(), Objects.requireNonNull(viewer.staffId()), this.sendings.now(),
				null);
		return true;
	}

	private record Printed(PostalAddress address, byte[] pdf) {

		@Override
		public String toString() {
			return "Printed";
		}

	}

}
