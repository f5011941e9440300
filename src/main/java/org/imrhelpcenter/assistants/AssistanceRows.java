package org.imrhelpcenter.assistants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The rows of those who act for members.
 */
interface AssistanceRows extends Repository<Assistance, Long> {

	Assistance save(Assistance assistance);

	Optional<Assistance> findById(long id);

	List<Assistance> findByCaseIdOrderById(long caseId);

	List<Assistance> findByAssistantIdAndCaseId(long assistantId, long caseId);

	List<Assistance> findByAssistantIdOrderById(long assistantId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Assistance a where a.id = :id")
	Optional<Assistance> lock(long id);

	Optional<Assistance> findByAskingLinkHash(byte[] hash);

	Optional<Assistance> findByAskingPrintedHash(byte[] hash);

	List<Assistance> findByEmail(String email);

	/** What still waits for Part B, and was asked for before some moment. */
	@Query("""
			select a.id from Assistance a where a.parts.partBSignedOn is null and a.asking.declinedAt is null and a.asking.expiredAt is null
			and a.capacity = org.imrhelpcenter.rules.Participant.Capacity.AUTHORIZED_ASSISTANT
			and a.term.endedOn is null and a.asking.invitedAt <= :before and a.id > :after order by a.id""")
	List<Long> waitingSince(Instant before, long after, Limit limit);

	/** Whose last day is over, while nobody has taken notice of it. */
	@Query("""
			select a.id from Assistance a where a.term.endsOn < :today and a.term.endedOn is null
			and a.lastDayNoticedAt is null order by a.term.endsOn, a.id""")
	List<Long> overSince(LocalDate today, Limit limit);

	/** Whoever signed by authority before some moment, without any papers since. */
	@Query("""
			select a.id from Assistance a where a.papers = org.imrhelpcenter.rules.AuthorityPapers.NOT_RECEIVED
			and a.capacity in (org.imrhelpcenter.rules.Participant.Capacity.LEGAL_REPRESENTATIVE,
			  org.imrhelpcenter.rules.Participant.Capacity.PERSONAL_REPRESENTATIVE)
			and a.proofMissedAt is null and a.term.endedOn is null and a.asking.invitedAt <= :before order by a.id""")
	List<Long> unprovedSince(Instant before, Limit limit);

}
