package org.imrhelpcenter.cases;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is away, and to whom their work goes: to the deputy, and where that one is away
 * too, to the deputy's deputy.
 *
 * @param absences the absences that have not ended
 */
public record Cover(List<Absence> absences) {

	public Cover {
		absences = List.copyOf(absences);
	}

	/**
	 * The absence of a person.
	 * @param staffId who
	 * @param day on which day
	 * @return the absence; empty when the person is there
	 */
	public Optional<Absence> absence(long staffId, LocalDate day) {
		return this.absences.stream().filter((each) -> each.staffId() == staffId && each.on(day)).findFirst();
	}

	/**
	 * Who does a person's work.
	 * @param staffId whose work
	 * @param day on which day
	 * @return the person, or who stands in; empty when everybody who could is away
	 */
	public Optional<Long> worker(long staffId, LocalDate day) {
		Set<Long> away = new HashSet<>();
		long worker = staffId;
		for (Optional<Absence> absence = absence(worker, day); absence.isPresent(); absence = absence(worker, day)) {
			if (!away.add(worker)) {
				return Optional.empty();
			}
			worker = absence.get().deputyId();
		}
		return Optional.of(worker);
	}

	/**
	 * For whom a person stands in.
	 * @param staffId who stands in
	 * @param day on which day
	 * @return the people who are away
	 */
	public List<Long> coveredBy(long staffId, LocalDate day) {
		return this.absences.stream()
			.filter((each) -> each.on(day))
			.map(Absence::staffId)
			.distinct()
			.filter((away) -> away != staffId && worker(away, day).filter((worker) -> worker == staffId).isPresent())
			.toList();
	}

}
