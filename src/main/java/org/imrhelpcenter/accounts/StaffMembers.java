package org.imrhelpcenter.accounts;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The accounts as the database keeps them.
 */
interface StaffMembers extends Repository<StaffMember, Long> {

	StaffMember save(StaffMember member);

	Optional<StaffMember> findById(long id);

	@Query("from StaffMember m where lower(m.email) = lower(:email)")
	Optional<StaffMember> withEmail(String email);

	@Query("from StaffMember m order by m.disabled, m.name, m.id")
	List<StaffMember> everyone();

	@Query("from StaffMember m where m.demonstration and not m.disabled order by m.id")
	List<StaffMember> pretended();

	@Query("from StaffMember m where m.role = ADMINISTRATOR and not m.disabled order by m.id")
	List<StaffMember> administrators();

	/** Two nodes that start at once queue here. */
	@Query(value = "select 1 from (select pg_advisory_xact_lock(hashtext('staff'))) queue", nativeQuery = true)
	int queue();

	/** Two who act at once queue here, so that one administrator is always left. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from StaffMember m where m.role = ADMINISTRATOR order by m.id")
	List<StaffMember> lockAdministrators();

}
