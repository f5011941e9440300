package org.imrhelpcenter.correspondence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.cases.CaseChangedException;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSeals;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.CaseTasks;
import org.imrhelpcenter.cases.TaskKind;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.rules.CaseClock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where somebody of the staff looks at a letter, adds to it, approves it, and says what
 * became of it. Whoever may open the case may do so.
 */
@Component
public class LetterDesk {

	/** The longest note that is added to a letter, and the longest reason. */
	public static final int NOTE = 4000;

	/** The deed of approving a letter; its detail is the kind and for whom. */
	public static final String APPROVED = "LETTER_APPROVED";

	/** The deed of deciding that a letter is not wanted any more. */
	public static final String DISCARDED = "LETTER_DISCARDED";

	/** The deed of noting that a letter came back. */
	public static final String RETURNED = "LETTER_RETURNED";

	private final LetterRows rows;

	private final LetterWriter writer;

	private final LetterPress press;

	private final Ways ways;

	private final Sendings sendings;

	private final CaseRecords records;

	private final CaseSeals seals;

	private final CaseTasks tasks;

	private final Deadlines deadlines;

	private final JsonMapper json;

	private final Audit audit;

	private final TransactionTemplate transaction;

	LetterDesk(LetterRows rows, LetterWriter writer, LetterPress press, Ways ways, Sendings sendings,
			CaseRecords records, CaseSeals seals, CaseTasks tasks, Deadlines deadlines, JsonMapper json, Audit audit,
			TransactionTemplate transaction) {
		this.rows = rows;
		this.writer = writer;
		this.press = press;
		this.ways = ways;
		this.sendings = sendings;
		this.records = records;
		this.seals = seals;
		this.tasks = tasks;
		this.deadlines = deadlines;
		this.json = json;
		this.audit = audit;
		this.transaction = transaction;
	}

	/**
	 * A letter as it stands: a draft as it would be said today, another as it went out.
	 * @param opened the case
	 * @param id the letter
	 * @return the letter
	 * @throws CaseMissingException when there is no such letter in this case
	 */
	@Transactional(readOnly = true)
	public LetterSheet look(CaseSheet opened, long id) {
		CaseLetter letter = of(opened, id);
		LetterText text = text(opened, letter);
		return new LetterSheet(letter, text, letter.isDraft() ? words(opened, letter).written() : List.of(),
				note(opened, letter), mark(text), letter.isDraft() ? this.ways.of(opened, letter) : letter.way(),
				neededBy(letter).orElse(null), this.ways.address(opened, letter).safe());
	}

	/**
	 * The letter on paper: a draft as it would be, another exactly as it went out.
	 * @param opened the case
	 * @param id the letter
	 * @return the PDF
	 * @throws CaseMissingException when there is no such letter in this case
	 */
	public byte[] pdf(CaseSheet opened, long id) {
		CaseLetter letter = of(opened, id);
		return this.rows.copy(id, "pdf")
			.map((sealed) -> this.seals.of(opened).openBytes(sealed, letter.context("pdf")))
			.orElseGet(() -> this.press.pdf(
					Objects.requireNonNull(this.transaction.execute((status) -> text(opened, letter))),
					letter.largePrint()));
	}

	/**
	 * Says otherwise in a draft what people wrote for it, such as in its language, and
	 * adds what only this letter says.
	 * @param viewer who does
	 * @param opened the case
	 * @param id the letter
	 * @param said what people wrote, by its keys; what is not named stays
	 * @param note the sentences to add; empty to take them out again
	 * @throws CaseMissingException when there is no such letter in this case
	 * @throws CaseChangedException when it is no draft any more
	 */
	@Transactional
	public void reword(Viewer viewer, CaseSheet opened, long id, Map<String, String> said, String note) {
		CaseLetter letter = held(opened, id);
		if (!letter.isDraft()) {
			throw new CaseChangedException();
		}
		CaseSeals.Key key = this.seals.of(opened);
		this.rows.words(id,
				key.seal(this.json.writeValueAsString(words(opened, letter).rewritten(said)), letter.context("words")));
		this.rows.note(id, key.seal(note, letter.context("note")));
		this.audit.note(viewer.actor(), opened.subject(), "LETTER_EDITED", letter.deedDetail());
	}

	/**
	 * Approves a letter exactly as it was looked at, keeps its bytes, and sends it on its
	 * way.
	 * @param viewer who approves it
	 * @param opened the case
	 * @param id the letter
	 * @param seen the mark of what was looked at
	 * @return how it goes
	 * @throws CaseMissingException when there is no such letter in this case
	 * @throws CaseChangedException when it is no draft any more, or would say something
	 * else now
	 */
	public LetterWay approve(Viewer viewer, CaseSheet opened, long id, String seen) {
		LetterText text = Objects.requireNonNull(this.transaction.execute((status) -> text(opened, of(opened, id))));
		byte[] pdf = this.press.pdf(text, of(opened, id).largePrint());
		return Objects.requireNonNull(
				this.transaction.execute((status) -> approve(viewer, opened, held(opened, id), seen, text, pdf)));
	}

	private LetterWay approve(Viewer viewer, CaseSheet opened, CaseLetter letter, String seen, LetterText text,
			byte[] pdf) {
		if (!letter.isDraft() || !mark(text).equals(seen) || !text.equals(text(opened, letter))) {
			throw new CaseChangedException();
		}
		CaseSeals.Key key = this.seals.of(opened);
		byte[] bytes = this.press.bytes(text);
		this.rows.keep(letter.id(), key.sealBytes(bytes, letter.context("text")), hash(bytes),
				key.sealBytes(pdf, letter.context("pdf")), hash(pdf), pdf.length);
		LetterWay way = this.ways.of(opened, letter);
		this.rows.approve(letter.id(), way, Objects.requireNonNull(viewer.staffId()), this.sendings.now());
		this.audit.note(viewer.actor(), opened.subject(), APPROVED, letter.deedDetail());
		if (way == LetterWay.EMAIL) {
			this.sendings.notify(opened, letter);
		}
		return way;
	}

	/**
	 * A letter is not wanted any more. What a clock waits for stays.
	 * @param viewer who decides it
	 * @param opened the case
	 * @param id the letter
	 * @param reason why
	 * @throws CaseMissingException when there is no such letter in this case
	 * @throws CaseChangedException when it is on its way, or a clock waits for it
	 */
	@Transactional
	public void discard(Viewer viewer, CaseSheet opened, long id, String reason) {
		CaseLetter letter = held(opened, id);
		if (!letter.mayBeDiscarded() || neededBy(letter).isPresent()) {
			throw new CaseChangedException();
		}
		this.rows.discard(id, this.sendings.now(), viewer.staffId(),
				this.seals.of(opened).seal(reason, letter.context("discarded")));
		this.audit.note(viewer.actor(), opened.subject(), DISCARDED, letter.deedDetail());
	}

	/**
	 * Somebody handed a letter over that could neither be e-mailed nor mailed.
	 * @param viewer who did
	 * @param opened the case
	 * @param id the letter
	 * @param how in which way
	 * @throws CaseMissingException when there is no such letter in this case
	 * @throws CaseChangedException when it does not wait for that
	 */
	@Transactional
	public void handOver(Viewer viewer, CaseSheet opened, long id, String how) {
		CaseLetter letter = held(opened, id);
		if (!letter.waitsForPaper()) {
			throw new CaseChangedException();
		}
		this.sendings.leave(letter, viewer.actor(), viewer.staffId(), this.sendings.now(),
				this.seals.of(opened).seal(how, letter.context("sent")));
	}

	/**
	 * A letter came back in the mail: a task to find out where its reader is.
	 * @param viewer who notes it
	 * @param opened the case
	 * @param id the letter
	 * @throws CaseMissingException when there is no such letter in this case
	 * @throws CaseChangedException when it was not mailed
	 */
	@Transactional
	public void returned(Viewer viewer, CaseSheet opened, long id) {
		CaseLetter letter = held(opened, id);
		if (!letter.mayComeBack()) {
			throw new CaseChangedException();
		}
		Instant at = this.sendings.now();
		this.rows.returned(id, at, Objects.requireNonNull(viewer.staffId()));
		this.tasks.open(opened.id(), TaskKind.MAIL_RETURNED, returnOf(id) + at);
		this.audit.note(viewer.actor(), opened.subject(), RETURNED, letter.deedDetail());
	}

	/**
	 * Sends a letter again that came back, the same way to a new address or another way.
	 * That does the task which its return opened.
	 * @param viewer who does
	 * @param opened the case
	 * @param id the letter
	 * @throws CaseMissingException when there is no such letter in this case
	 * @throws CaseChangedException when it did not come back
	 */
	@Transactional
	public void again(Viewer viewer, CaseSheet opened, long id) {
		CaseLetter letter = held(opened, id);
		if (letter.state() != LetterState.RETURNED) {
			throw new CaseChangedException();
		}
		this.rows.goes(id, this.ways.paper(opened, letter));
		this.audit.note(viewer.actor(), opened.subject(), "LETTER_AGAIN", letter.deedDetail());
		this.tasks.of(opened)
			.stream()
			.filter((task) -> task.kind() == TaskKind.MAIL_RETURNED && task.about().startsWith(returnOf(id)))
			.forEach((task) -> this.tasks.finish(viewer, opened, task, ""));
	}

	private static String returnOf(long id) {
		return "letter/" + id + "/";
	}

	private CaseLetter of(CaseSheet opened, long id) {
		return this.rows.one(id)
			.filter((letter) -> letter.caseId() == opened.id())
			.orElseThrow(CaseMissingException::new);
	}

	private CaseLetter held(CaseSheet opened, long id) {
		this.records.hold(opened.id());
		return of(opened, id);
	}

	private LetterText text(CaseSheet opened, CaseLetter letter) {
		CaseSeals.Key key = this.seals.of(opened);
		return this.rows.copy(letter.id(), "text")
			.map((sealed) -> this.press.text(key.openBytes(sealed, letter.context("text"))))
			.orElseGet(() -> this.writer.write(opened, letter, words(opened, letter), note(opened, letter)));
	}

	private LetterWords words(CaseSheet opened, CaseLetter letter) {
		return this.json.readValue(this.seals.of(opened).open(this.rows.words(letter.id()), letter.context("words")),
				LetterWords.class);
	}

	private String note(CaseSheet opened, CaseLetter letter) {
		return this.rows.note(letter.id())
			.map((sealed) -> this.seals.of(opened).open(sealed, letter.context("note")))
			.orElse("");
	}

	/** The clock that waits for the letter to be sent. */
	private Optional<CaseClock> neededBy(CaseLetter letter) {
		return letter.isSent() || letter.state() == LetterState.DISCARDED ? Optional.empty()
				: letter.waitingClock(this.deadlines.of(letter.caseId()));
	}

	private String mark(LetterText text) {
		return HexFormat.of().formatHex(hash(this.press.bytes(text)));
	}

	static byte[] hash(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A letter as somebody of the staff looks at it.
	 *
	 * @param letter the letter
	 * @param text what it says
	 * @param written what people wrote for it, while it can be changed
	 * @param note what was added to it; may be empty
	 * @param mark the mark of what it says
	 * @param way how it goes, or would; null for what was discarded as a draft
	 * @param neededBy the clock that waits for it; null when none does
	 * @param safe whether letters to its reader are safe
	 */
	public record LetterSheet(CaseLetter letter, LetterText text, List<LetterWords.Said> written, String note,
			String mark, @Nullable LetterWay way, @Nullable CaseClock neededBy, boolean safe) {
	}

}
