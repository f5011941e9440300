package org.imrhelpcenter.cases;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.rules.LegalDay;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose work a case is.
 */
@Component
public class Assignments {

	static final String NEXT = """
			select c.id from imr_case c where %s c.owner_id is null and c.queue_rank < 2
			and not exists (select from case_hold h where h.case_id = c.id and h.ended_at is null and h.wake_on > :today)
			order by c.queue_rank, c.queue_on, c.id limit 1 for update skip locked""";

	private final CaseRows rows;

	private final JdbcClient jdbc;

	private final Audit audit;

	private final Clock clock;

	Assignments(CaseRows rows, JdbcClient jdbc, Audit audit, Clock clock) {
		this.rows = rows;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Gives a case to a person, or to nobody. People take cases and give back their own;
	 * supervisors and directors may give and take back every case.
	 * @param viewer who does it
	 * @param number the case number
	 * @param staffId to whom; null for nobody
	 * @param seenVersion which version the viewer saw
	 * @throws CaseMissingException when there is none that the viewer may see
	 * @throws CaseChangedException when somebody else changed it first
	 * @throws AccessDeniedException when this is not for the viewer to do
	 */
	@Transactional
	public void assign(Viewer viewer, String number, @Nullable Long staffId, int seenVersion) {
		ImrCase imrCase = alone(viewer, number);
		if (imrCase.version() != seenVersion) {
			throw new CaseChangedException();
		}
		Long before = imrCase.ownerId();
		Long whose = (staffId != null) ? staffId : before;
		if (!Objects.equals(whose, viewer.staffId()) && !Casework.leads(viewer)) {
			throw new AccessDeniedException("Not this person's case");
		}
		if (!Objects.equals(before, staffId)) {
			imrCase.assign(staffId);
			this.audit.note(viewer.actor(), CaseSheet.subject(imrCase.id()),
					(staffId != null) ? "CASE_ASSIGNED" : "CASE_UNASSIGNED", "staff/" + whose);
		}
	}

	/**
	 * Takes the first case that nobody works on: nurses first what waits for one. Who
	 * asks at the same moment gets the case after it.
	 * @param viewer who takes it
	 * @return its number; empty when nothing is left
	 * @throws AccessDeniedException when the viewer works on no case
	 */
	@Transactional
	public Optional<CaseNumber> takeNext(Viewer viewer) {
		Casework.only(viewer);
		Optional<Long> next = viewer.is(Role.NURSE) ? first(WorkQueue.URGENT_WITHOUT_NURSE.condition() + " and ")
				: Optional.empty();
		return next.or(() -> first("")).flatMap(this.rows::findById).map((imrCase) -> {
			imrCase.assign(viewer.staffId());
			this.audit.note(viewer.actor(), CaseSheet.subject(imrCase.id()), "CASE_ASSIGNED",
					"staff/" + viewer.staffId());
			return imrCase.receipt().number();
		});
	}

	private Optional<Long> first(String which) {
		return this.jdbc.sql(NEXT.formatted(which))
			.param("today", LegalDay.of(this.clock.instant()))
			.query(Long.class)
			.optional();
	}

	private ImrCase alone(Viewer viewer, String number) {
		Optional<CaseNumber> parsed = Casework.isFor(viewer) ? CaseNumber.parse(number) : Optional.empty();
		return parsed.map(CaseNumber::text).flatMap(this.rows::lockByNumber).orElseThrow(CaseMissingException::new);
	}

}
