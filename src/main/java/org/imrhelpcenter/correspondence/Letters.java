package org.imrhelpcenter.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.cases.CaseSeals;
import org.imrhelpcenter.cases.CaseSheet;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters about cases. Whoever acts on a case has them prepared; somebody of the
 * staff looks at each and approves it.
 */
@Component("lettersAboutCases")
public class Letters {

	private final LetterRows rows;

	private final Addressees addressees;

	private final CaseSeals seals;

	private final JsonMapper json;

	private final Audit audit;

	private final Clock clock;

	Letters(LetterRows rows, Addressees addressees, CaseSeals seals, JsonMapper json, Audit audit, Clock clock) {
		this.rows = rows;
		this.addressees = addressees;
		this.seals = seals;
		this.json = json;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Prepares a letter as a draft, as part of the running transaction: one for each
	 * recipient who may be told. What was prepared for an occasion is prepared once. The
	 * act that needs it leaves its own line in the audit.
	 * @param opened the case
	 * @param kind which letter
	 * @param occasion tells apart letters of one kind; nothing personal
	 * @param words what the act tells beside what the case itself does
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void prepare(CaseSheet opened, LetterKind kind, String occasion, LetterWords words) {
		CaseSeals.Key key = this.seals.of(opened);
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		for (Addressee to : this.addressees.of(opened, kind, words)) {
			boolean silent = to.recipient() == LetterRecipient.PLAN && kind.followsAnother();
			byte[] sealed = key.seal(this.json.writeValueAsString(silent ? words.without(Word.REASONS) : words),
					CaseLetter.context("words", opened.id(), kind, to.recipient(), to.assistanceId(), occasion));
			this.rows.add(opened.id(), kind, to, occasion, sealed, at);
		}
	}

	/**
	 * Nobody sends what is not true any more, as part of the running transaction: drafts
	 * of these kinds and what waits to be printed for the first time. What is on its way
	 * stays.
	 * @param caseId the case
	 * @param kinds which letters
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void discard(long caseId, Set<LetterKind> kinds) {
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		this.rows.of(caseId)
			.stream()
			.filter(CaseLetter::mayBeDiscarded)
			.filter((letter) -> kinds.contains(letter.kind()))
			.forEach((letter) -> {
				this.rows.discard(letter.id(), at, null, null);
				this.audit.note(Actor.SYSTEM, CaseSheet.subject(caseId), LetterDesk.DISCARDED, letter.deedDetail());
			});
	}

	/**
	 * What proves that the letters of an opened case are as they went out.
	 * @param opened the case
	 * @return the SHA-256 of each letter's PDF, by the letter
	 */
	@Transactional(readOnly = true)
	public Map<Long, String> hashes(CaseSheet opened) {
		return this.rows.hashes(opened.id());
	}

	/**
	 * The letters of an opened case.
	 * @param opened the case
	 * @return the letters, the latest first
	 */
	@Transactional(readOnly = true)
	public List<CaseLetter> of(CaseSheet opened) {
		return this.rows.of(opened.id());
	}

}
