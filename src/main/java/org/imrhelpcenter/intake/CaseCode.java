package org.imrhelpcenter.intake;

import org.imrhelpcenter.cases.ReturnCode;
import org.jspecify.annotations.Nullable;

/**
 * The code that opens a case. Whoever filed keeps the one of the draft only where the
 * case is theirs: somebody who helps, or whose authority nobody has looked at, sees what
 * they sent and nothing else.
 *
 * @param hash what the case knows of it; null while nobody has one
 * @param forMember the new code of a member who has yet to sign; null for all others
 */
record CaseCode(byte @Nullable [] hash, @Nullable ReturnCode forMember) {

	static CaseCode of(Answers answers, Signing signing, byte @Nullable [] ofDraft) {
		if (!signing.signed()) {
			ReturnCode fresh = ReturnCode.random();
			return new CaseCode(fresh.hash(), fresh);
		}
		return new CaseCode(answers.filer().byAuthority() ? null : ofDraft, null);
	}

}
