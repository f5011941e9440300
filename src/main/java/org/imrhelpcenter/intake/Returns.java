package org.imrhelpcenter.intake;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.imrhelpcenter.cases.ReturnCode;
import org.imrhelpcenter.web.DateParts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who come back with their return code.
 */
@Component
class Returns {

	private final DraftRows rows;

	private final DraftTokens tokens;

	private final Drafts drafts;

	Returns(DraftRows rows, DraftTokens tokens, Drafts drafts) {
		this.rows = rows;
		this.tokens = tokens;
		this.drafts = drafts;
	}

	/**
	 * Opens a draft, or the case it became, in one more browser.
	 * @param code the return code
	 * @param birthDate the birth date as it was typed; not asked for while the draft
	 * knows none
	 * @param now when
	 * @return what opens it there; empty when anything about it is wrong
	 */
	@Transactional
	public Optional<Returned> open(ReturnCode code, @Nullable DateParts birthDate, Instant now) {
		byte[] hash = code.hash();
		Draft draft = this.rows.findByReturnCodeHash(hash).orElse(null);
		if (draft == null || !MessageDigest.isEqual(hash, draft.returnCodeHash()) || draft.expired(now)) {
			return Optional.empty();
		}
		LocalDate typed = (birthDate != null) ? birthDate.toDate().orElse(null) : null;
		Optional<LocalDate> known = this.drafts.birthDate(draft);
		if (known.isPresent() && !known.get().equals(typed)) {
			return Optional.empty();
		}
		return Optional.of(new Returned(this.tokens.give(draft.id(), now), draft.language()));
	}

	/**
	 * An application in one more browser.
	 *
	 * @param token what opens it there
	 * @param language the language in which it is filled in
	 */
	record Returned(String token, Locale language) {
	}

}
