package org.imrhelpcenter.tracking;

import java.util.List;

import org.imrhelpcenter.cases.CaseSheet;

/**
 * What the member or whoever applied by authority sent, and nothing that happened since.
 *
 * @param sheet the case
 * @param answers the application as it was sent in
 */
record SentApplication(CaseSheet sheet, List<AnswerSheet> answers) {
}
