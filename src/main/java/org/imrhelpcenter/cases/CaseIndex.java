package org.imrhelpcenter.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of cases without opening one.
 */
@Component
public class CaseIndex {

	private final CaseRows rows;

	CaseIndex(CaseRows rows) {
		this.rows = rows;
	}

	/**
	 * Cases by name only, to be compared with their records.
	 * @param after begins after this case; 0 for the first
	 * @param atMost how many
	 * @return the cases in the order in which they came
	 */
	@Transactional(readOnly = true)
	public List<CaseName> names(long after, int atMost) {
		return this.rows.names(after, Limit.of(atMost));
	}

	/**
	 * The case that an audit line is about.
	 * @param subject the subject of a line
	 * @return its number; empty when it is about something else, or the case is gone
	 */
	@Transactional(readOnly = true)
	public Optional<CaseNumber> numberOf(String subject) {
		return CaseSheet.idOf(subject).flatMap(this.rows::findById).map((found) -> found.receipt().number());
	}

	/**
	 * Whether the Help Center has no case at all yet.
	 * @return true before the first one
	 */
	@Transactional(readOnly = true)
	public boolean none() {
		return this.rows.none();
	}

	/**
	 * The member's birth date, which proves together with a return code who is asking.
	 * @param caseId the case
	 * @return the birth date; empty while it is not known
	 */
	@Transactional(readOnly = true)
	public Optional<LocalDate> birthDate(long caseId) {
		return Optional
			.ofNullable(this.rows.findById(caseId).orElseThrow(CaseMissingException::new).sheet().birthDate());
	}

	/**
	 * Where the member of a case may be written to.
	 * @param caseId the case
	 * @return the address; empty when there is none that is safe
	 */
	@Transactional(readOnly = true)
	public Optional<String> safeEmail(long caseId) {
		return this.rows.findById(caseId).flatMap(ImrCase::safeEmail);
	}

}
