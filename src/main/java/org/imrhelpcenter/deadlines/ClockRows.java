package org.imrhelpcenter.deadlines;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The rows of clocks.
 */
interface ClockRows extends Repository<ClockRow, ClockRow.Key> {

	@Query("select c from ClockRow c where c.key.caseId = :caseId")
	List<ClockRow> of(long caseId);

	@Query("select f from FormerRow f where f.key.caseId = :caseId order by f.key.kind, f.key.ordinal")
	List<FormerRow> former(long caseId);

}
