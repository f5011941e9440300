package org.imrhelpcenter.cases;

import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.KindOfDispute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A case that lacks only the plan's 30 (or 3) days becomes assessed again on the day they
 * end.
 */
@SpringBootTest(properties = "imr.reassessment.every=1d")
@WithDatabase
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class })
class ReassessmentTests {

	private static final LocalDate FILED = LocalDate.of(2026, 10, 20);

	@Autowired
	Reassessments reassessments;

	@Autowired
	ReceptionDesk desk;

	@Autowired
	StoppedClock clock;

	@Autowired
	JdbcClient jdbc;

	private long id;

	@BeforeEach
	void receiveACaseWhoseAppealThePlanHasNotDecided() {
		this.clock.putTo("2026-11-02T09:00:00");
		this.id = received(application().service("MRI", KindOfDispute.MEDICAL_NECESSITY, Appeal.waiting(FILED)));
	}

	@Test
	void isNotAssessedTheDayBeforeButOnTheDayAndOnlyOnce() {
		assertThat(found()).containsExactly("NOT_MET");
		this.clock.putTo("2026-11-18T23:59:59");
		this.reassessments.round();
		assertThat(found()).containsExactly("NOT_MET");
		this.clock.putTo("2026-11-19T00:00:01");
		this.reassessments.round();
		assertThat(found()).containsExactly("NOT_MET", "MET");
		this.clock.putTo("2026-11-20T08:00:00");
		this.reassessments.round();
		assertThat(found()).containsExactly("NOT_MET", "MET");
	}

	@Test
	void aDayThatWasMissedIsMadeUpFor() {
		this.clock.putTo("2026-11-20T08:00:00");
		this.reassessments.round();
		assertThat(found()).containsExactly("NOT_MET", "MET");
	}

	@Test
	void whatLacksSomethingElseTooIsLeftAlone() {
		this.id = received(
				application().unsigned().service("MRI", KindOfDispute.MEDICAL_NECESSITY, Appeal.waiting(FILED)));
		this.clock.putTo("2026-11-20T08:00:00");
		this.reassessments.round();
		assertThat(found()).containsExactly("NOT_MET");
	}

	@Test
	void eachServiceHasItsOwnDay() {
		this.id = received(application().service("MRI", KindOfDispute.MEDICAL_NECESSITY, Appeal.waiting(FILED))
			.service("Brace", KindOfDispute.MEDICAL_NECESSITY, Appeal.waiting(FILED.plusDays(3))));
		this.clock.putTo("2026-11-19T08:00:00");
		this.reassessments.round();
		assertThat(due()).isEqualTo("2026-11-22");
		this.clock.putTo("2026-11-22T08:00:00");
		this.reassessments.round();
		assertThat(due()).isEqualTo("never");
		assertThat(found().subList(4, 6)).containsExactly("MET", "MET");
	}

	@Test
	void aCaseThatIsOverIsNoLongerLookedAt() {
		this.jdbc.sql("update imr_case set status = 'WITHDRAWN' where id = ?").param(this.id).update();
		this.clock.putTo("2026-11-19T08:00:00");
		this.reassessments.round();
		assertThat(found()).containsExactly("NOT_MET");
		assertThat(due()).isEqualTo("never");
	}

	private ArrivingApplication application() {
		return ArrivingApplication.at(this.clock.instant());
	}

	private long received(ArrivingApplication application) {
		return this.desk.receive(application).caseId();
	}

	private String due() {
		return this.jdbc.sql("select coalesce(reassess_on::text, 'never') from imr_case where id = ?")
			.param(this.id)
			.query(String.class)
			.single();
	}

	/** What was found about the plan appeal, oldest first. */
	private List<String> found() {
		return this.jdbc.sql("""
				select result from case_finding where case_id = ? and requirement = 'PLAN_APPEAL'
				order by found_at, service_id""").param(this.id).query(String.class).list();
	}

}
