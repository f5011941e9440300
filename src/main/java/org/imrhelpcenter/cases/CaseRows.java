package org.imrhelpcenter.cases;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The rows of cases and of what belongs to them.
 */
interface CaseRows extends Repository<ImrCase, Long> {

	ImrCase save(ImrCase imrCase);

	Optional<ImrCase> findById(long id);

	Optional<ImrCase> findByNumber(String number);

	@Query(value = "select nextval('case_running_number')", nativeQuery = true)
	long nextRunningNumber();

	@Query(value = "select not exists (select 1 from imr_case)", nativeQuery = true)
	boolean none();

	@Query("select s from DisputedService s where s.caseId = :caseId order by s.ordinal")
	List<DisputedService> services(long caseId);

	@Query("select f from CaseFinding f where f.caseId = :caseId order by f.key.foundAt")
	List<CaseFinding> findings(long caseId);

	@Query("select p from CaseParticipant p where p.caseId = :caseId order by p.id")
	List<CaseParticipant> participants(long caseId);

	@Query("select a from CaseAnswer a where a.key.caseId = :caseId and a.audience in :audiences")
	List<CaseAnswer> answers(long caseId, Collection<String> audiences);

	@Query("select s from CaseSignature s where s.caseId = :caseId order by s.signedAt, s.id")
	List<CaseSignature> signatures(long caseId);

}
