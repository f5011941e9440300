package org.imrhelpcenter.tracking;

import java.util.List;

import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.intake.NamedPerson;
import org.jspecify.annotations.Nullable;

/**
 * What a member still has to sign, with everything that was entered.
 *
 * @param sheet the case
 * @param release the text of the release
 * @param helper who helped; null when nobody is named
 * @param partA the text that lets them act
 * @param answers the application as it was sent in
 */
record Unsigned(CaseSheet sheet, List<String> release, @Nullable NamedPerson helper, List<String> partA,
		List<AnswerSheet> answers) {
}
