package org.imrhelpcenter.intake;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The rows of drafts and their answers.
 */
interface DraftRows extends Repository<Draft, Long> {

	Draft save(Draft draft);

	Optional<Draft> findById(long id);

	/** Whoever changes a draft takes its row first; the submission waits here too. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from Draft d where d.id = :id")
	Optional<Draft> lock(long id);

	Optional<Draft> findByReturnCodeHash(byte[] hash);

	@Query("select a from DraftAnswer a where a.key.draftId = :id")
	List<DraftAnswer> answers(long id);

	@Modifying
	@Query("delete from DraftAnswer a where a.key.draftId = :id")
	void forgetAnswers(long id);

}
