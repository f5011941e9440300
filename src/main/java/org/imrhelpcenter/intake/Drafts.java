package org.imrhelpcenter.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.imrhelpcenter.cases.CaseIndex;
import org.imrhelpcenter.cases.ReturnCode;
import org.imrhelpcenter.intake.DraftClosedException.Reason;
import org.imrhelpcenter.intake.OpenDraft.SavedPage;
import org.imrhelpcenter.vault.DataKey;
import org.imrhelpcenter.vault.Vault;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applications on their way: every page is kept on the server from the moment it is left.
 */
@Component
class Drafts {

	private static final String KEY = "draft";

	private final DraftRows rows;

	private final DraftTokens tokens;

	private final EntityManager entities;

	private final Vault vault;

	private final PageText text;

	private final CaseIndex index;

	Drafts(DraftRows rows, DraftTokens tokens, EntityManager entities, Vault vault, PageText text, CaseIndex index) {
		this.rows = rows;
		this.tokens = tokens;
		this.entities = entities;
		this.vault = vault;
		this.text = text;
		this.index = index;
	}

	/**
	 * Starts an application.
	 * @param language the language it is filled in
	 * @param told pages filled in with what was told before; each is still to be looked
	 * at and sent
	 * @param now when
	 * @return the token that opens it in this browser
	 */
	@Transactional
	public String start(Locale language, Map<Place, Page> told, Instant now) {
		DataKey key = this.vault.newDataKey(KEY);
		Draft draft = this.rows.save(new Draft(key.wrapped(), language, now));
		told.forEach((place, page) -> this.entities.persist(new DraftAnswer(draft.id(), place,
				key.seal(this.text.write(page), place.context(owner(draft))), false, now)));
		return this.tokens.give(draft.id(), now);
	}

	/**
	 * Opens a draft.
	 * @param token what the browser holds
	 * @param now when
	 * @return the draft with everything that was saved
	 * @throws DraftClosedException when there is none to go on with
	 */
	@Transactional
	public OpenDraft open(String token, Instant now) {
		Draft draft = this.tokens.draftOf(token, now)
			.flatMap(this.rows::findById)
			.orElseThrow(() -> new DraftClosedException(Reason.NONE));
		if (draft.isSubmitted()) {
			throw new DraftClosedException(Reason.SUBMITTED);
		}
		if (draft.expired(now)) {
			throw new DraftClosedException(Reason.EXPIRED);
		}
		return opened(draft, token);
	}

	/**
	 * Goes on with a draft in another language: what is written about it is, too.
	 * @param open the draft
	 * @param language the language in which its pages are shown now
	 */
	@Transactional
	public void speak(OpenDraft open, Locale language) {
		locked(open.id()).speak(language);
	}

	/**
	 * Opens a draft for what was typed in a browser that was let go since: it may be
	 * handed in, and nothing is shown.
	 * @param token what the browser holds
	 * @param now when
	 * @return the draft; empty when it is too late for that, too
	 */
	@Transactional(readOnly = true)
	public Optional<OpenDraft> openLapsed(String token, Instant now) {
		return this.tokens.lapsedDraftOf(token, now)
			.flatMap(this.rows::findById)
			.filter((draft) -> !draft.isSubmitted() && !draft.expired(now))
			.map((draft) -> opened(draft, token, true));
	}

	OpenDraft opened(Draft draft, String token) {
		return opened(draft, token, false);
	}

	private OpenDraft opened(Draft draft, String token, boolean lapsed) {
		return opened(draft, token, lapsed, saved(draft, key(draft)));
	}

	private static OpenDraft opened(Draft draft, String token, boolean lapsed, Map<Place, SavedPage> saved) {
		return new OpenDraft(draft.id(), token, lapsed, draft.language(), draft.returnCodeHash() != null,
				draft.keptUntil(), Map.copyOf(saved));
	}

	private Map<Place, SavedPage> saved(Draft draft, DataKey key) {
		Map<Place, SavedPage> saved = new HashMap<>();
		for (DraftAnswer answer : this.rows.answers(draft.id())) {
			saved.put(answer.place(), page(draft, key, answer));
		}
		return saved;
	}

	@Transactional
	public OpenDraft save(OpenDraft open, Place place, Page page, boolean complete, int seen, Instant now) {
		return save(open, place, page, complete, seen, now, WhenSaved.NOTHING);
	}

	/**
	 * Saves a page.
	 * @param open the draft
	 * @param place which page
	 * @param page what was typed
	 * @param complete whether one can go on from it
	 * @param seen the version that the person saw, -1 when the page was new
	 * @param now when
	 * @param then what else happens in the same transaction
	 * @return the draft as it is now
	 * @throws ChangedElsewhereException when another window saved other answers since
	 * @throws DraftClosedException when it was submitted in the meantime
	 */
	@Transactional
	public OpenDraft save(OpenDraft open, Place place, Page page, boolean complete, int seen, Instant now,
			WhenSaved then) {
		Draft draft = locked(open.id());
		DataKey key = key(draft);
		Map<Place, SavedPage> saved = saved(draft, key);
		SavedPage other = saved.get(place);
		if (other == null || !other.page().equals(page) || other.complete() != complete) {
			if (other != null && other.version() != seen) {
				throw new ChangedElsewhereException(other);
			}
			write(draft, place, key.seal(this.text.write(page), place.context(owner(draft))), complete, now);
			int version = (other != null) ? other.version() + 1 : 0;
			saved.put(place, new SavedPage(page, complete, version, now));
			draft.changed(now);
			then.saved(draft, (other != null) ? other.page() : null, version);
		}
		return opened(draft, open.token(), open.lapsed(), saved);
	}

	/**
	 * Notes that something was handed in with a draft, which keeps it for longer.
	 * @param open the draft
	 * @param now when
	 * @throws DraftClosedException when it was submitted in the meantime
	 */
	@Transactional
	public void touch(OpenDraft open, Instant now) {
		locked(open.id()).changed(now);
	}

	private void write(Draft draft, Place place, byte[] sealed, boolean complete, Instant now) {
		DraftAnswer answer = this.entities.find(DraftAnswer.class,
				new DraftAnswer.Key(draft.id(), place.step(), place.ordinal()));
		if (answer == null) {
			this.entities.persist(new DraftAnswer(draft.id(), place, sealed, complete, now));
		}
		else {
			answer.replace(sealed, complete, now);
		}
	}

	/**
	 * The return code of a draft, made when it has none yet.
	 * @param open the draft
	 * @return the code
	 */
	@Transactional
	public String code(OpenDraft open) {
		return code(locked(open.id()));
	}

	/** Gives a draft that has none yet a code that is known before. */
	@Transactional
	public void give(OpenDraft open, ReturnCode code) {
		Draft draft = locked(open.id());
		draft.giveCode(code.hash(), this.vault.seal(this.text.bytes(code.text()), codeContext(draft)));
	}

	/** The return code of a draft whose row is taken. */
	String code(Draft draft) {
		byte[] sealed = draft.returnCode();
		if (sealed != null) {
			return this.text.plain(this.vault.open(sealed, codeContext(draft)));
		}
		ReturnCode code = ReturnCode.random();
		draft.giveCode(code.hash(), this.vault.seal(this.text.bytes(code.text()), codeContext(draft)));
		return code.text();
	}

	/**
	 * Whether there is a draft to go on with.
	 * @param token what the browser holds
	 * @param now when
	 * @return true when there is one
	 */
	@Transactional
	public boolean isOpen(String token, Instant now) {
		return this.tokens.draftOf(token, now)
			.flatMap(this.rows::findById)
			.filter((draft) -> !draft.isSubmitted() && !draft.expired(now))
			.isPresent();
	}

	/**
	 * Whether whoever leaves now could not come back: there are answers, and no code.
	 * @param token what the browser holds
	 * @return true when a code should be shown first
	 */
	@Transactional(readOnly = true)
	public boolean wantsCode(String token, Instant now) {
		return this.tokens.draftOf(token, now)
			.flatMap(this.rows::findById)
			.filter((draft) -> draft.returnCodeHash() == null && !draft.expired(now))
			.isPresent();
	}

	/**
	 * Lets go of a draft in this browser; what was saved stays.
	 * @param token what the browser holds
	 */
	@Transactional
	public void leave(String token) {
		this.tokens.takeBack(token);
	}

	Draft locked(long id) {
		Draft draft = this.rows.lock(id).orElseThrow(() -> new DraftClosedException(Reason.EXPIRED));
		if (draft.isSubmitted()) {
			throw new DraftClosedException(Reason.SUBMITTED);
		}
		return draft;
	}

	/**
	 * The birth date that a draft, or the case it became, knows; empty while it knows
	 * none.
	 */
	Optional<LocalDate> birthDate(Draft draft) {
		Long caseId = draft.caseId();
		if (caseId != null) {
			return this.index.birthDate(caseId);
		}
		SavedPage patient = opened(draft, "").saved(Place.of(Step.PATIENT)).orElse(null);
		return (patient != null && patient.page() instanceof PatientPage page && page.birthDate() != null)
				? page.birthDate().toDate() : Optional.empty();
	}

	Optional<String> keptCode(Draft draft) {
		byte[] sealed = draft.returnCode();
		return (sealed != null) ? Optional.of(this.text.plain(this.vault.open(sealed, codeContext(draft))))
				: Optional.empty();
	}

	private DataKey key(Draft draft) {
		return this.vault.dataKey(draft.dataKey(), KEY);
	}

	private static String owner(Draft draft) {
		return "draft/" + draft.id();
	}

	private static String codeContext(Draft draft) {
		return owner(draft) + "/return-code";
	}

	private SavedPage page(Draft draft, DataKey key, DraftAnswer answer) {
		byte[] plain = key.open(answer.sealed(), answer.place().context(owner(draft)));
		return new SavedPage(this.text.read(answer.place().step(), plain), answer.complete(), answer.version(),
				answer.savedAt());
	}

}
