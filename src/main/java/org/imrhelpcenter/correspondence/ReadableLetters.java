package org.imrhelpcenter.correspondence;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.Assistants;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSeals;
import org.imrhelpcenter.cases.CaseSheet;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters as those read them whom they are for: each their own, once it goes out, and
 * exactly as it does.
 */
@Component
public class ReadableLetters {

	/** The deed of reading a letter; its detail is the kind and for whom. */
	public static final String READ = "LETTER_READ";

	private final LetterRows rows;

	private final LetterPress press;

	private final CaseSeals seals;

	private final Assistants assistants;

	private final Audit audit;

	private final Clock clock;

	ReadableLetters(LetterRows rows, LetterPress press, CaseSeals seals, Assistants assistants, Audit audit,
			Clock clock) {
		this.rows = rows;
		this.press = press;
		this.seals = seals;
		this.assistants = assistants;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The letters that the viewer may read of a case that they opened.
	 * @param viewer the member, or somebody who acts for them
	 * @param opened the case
	 * @return the letters, the latest first
	 */
	@Transactional(readOnly = true)
	public List<CaseLetter> of(Viewer viewer, CaseSheet opened) {
		return this.rows.of(opened.id()).stream().filter(CaseLetter::isReadable).filter(own(viewer, opened)).toList();
	}

	/**
	 * Which of their letters the viewer has not read yet. What others read of theirs does
	 * not show.
	 * @param viewer the member, or somebody who acts for them
	 * @param opened the case
	 * @return the letters
	 */
	@Transactional(readOnly = true)
	public Set<Long> unread(Viewer viewer, CaseSheet opened) {
		Set<Long> own = of(viewer, opened).stream().map(CaseLetter::id).collect(Collectors.toCollection(TreeSet::new));
		own.retainAll(this.rows.unread(opened.id()));
		return own;
	}

	/**
	 * Reads a letter, which is noted.
	 * @param viewer the member, or somebody who acts for them
	 * @param opened the case
	 * @param id the letter
	 * @return what it says
	 * @throws CaseMissingException when there is no such letter that the viewer may read
	 */
	@Transactional
	public LetterText read(Viewer viewer, CaseSheet opened, long id) {
		CaseLetter letter = one(viewer, opened, id);
		this.rows.read(id, this.clock.instant());
		this.audit.note(viewer.actor(), opened.subject(), READ, letter.deedDetail());
		return this.press.text(bytes(opened, letter, "text"));
	}

	/**
	 * The letter on paper, exactly as it went out.
	 * @param viewer the member, or somebody who acts for them
	 * @param opened the case
	 * @param id the letter
	 * @return the PDF
	 * @throws CaseMissingException when there is no such letter that the viewer may read
	 */
	@Transactional
	public byte[] pdf(Viewer viewer, CaseSheet opened, long id) {
		CaseLetter letter = one(viewer, opened, id);
		this.rows.read(id, this.clock.instant());
		return bytes(opened, letter, "pdf");
	}

	private CaseLetter one(Viewer viewer, CaseSheet opened, long id) {
		return of(viewer, opened).stream()
			.filter((letter) -> letter.id() == id)
			.findFirst()
			.orElseThrow(CaseMissingException::new);
	}

	private Predicate<CaseLetter> own(Viewer viewer, CaseSheet opened) {
		if (viewer.assistantId() == null) {
			return (letter) -> letter.recipient() == LetterRecipient.MEMBER;
		}
		List<Long> own = this.assistants.own(viewer, opened);
		return (letter) -> letter.recipient() == LetterRecipient.ASSISTANT && own.contains(letter.assistanceId());
	}

	private byte[] bytes(CaseSheet opened, CaseLetter letter, String part) {
		return this.seals.of(opened)
			.openBytes(this.rows.copy(letter.id(), part).orElseThrow(CaseMissingException::new), letter.context(part));
	}

}
