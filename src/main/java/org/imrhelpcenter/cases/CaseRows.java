package org.imrhelpcenter.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The rows of cases and of what belongs to them.
 */
interface CaseRows extends Repository<ImrCase, Long> {

	ImrCase save(ImrCase imrCase);

	Optional<ImrCase> findById(long id);

	Optional<ImrCase> findByNumber(String number);

	/** Whoever changes a case has it alone until the change is done. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from ImrCase c where c.number = :number")
	Optional<ImrCase> lockByNumber(String number);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from ImrCase c where c.id = :id")
	Optional<ImrCase> lockById(long id);

	@Query("select new org.imrhelpcenter.cases.CaseName(c.id, c.number) from ImrCase c where c.id > :after order by c.id")
	List<CaseName> names(long after, Limit limit);

	@Query(value = "select nextval('case_running_number')", nativeQuery = true)
	long nextRunningNumber();

	@Query(value = "select not exists (select 1 from imr_case)", nativeQuery = true)
	boolean none();

	@Query("select s from DisputedService s where s.caseId = :caseId order by s.ordinal")
	List<DisputedService> services(long caseId);

	@Query("select f from CaseFinding f where f.caseId = :caseId order by f.key.foundAt")
	List<CaseFinding> findings(long caseId);

	@Query("select max(f.key.foundAt) from CaseFinding f where f.caseId = :caseId")
	Instant lastFound(long caseId);

	@Query("select p from CaseParticipant p where p.caseId = :caseId order by p.id")
	List<CaseParticipant> participants(long caseId);

	@Query("select a from CaseAnswer a where a.key.caseId = :caseId and a.audience in :audiences")
	List<CaseAnswer> answers(long caseId, Collection<String> audiences);

	@Query("select s from CaseSignature s where s.caseId = :caseId order by s.signedAt, s.id")
	List<CaseSignature> signatures(long caseId);

}
