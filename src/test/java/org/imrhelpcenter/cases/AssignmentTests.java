package org.imrhelpcenter.cases;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.AuditCheck;
import org.imrhelpcenter.audit.AuditLine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who works on a case.
 */
@SpringBootTest
@WithDatabase
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssignmentTests {

	@Autowired
	ReceptionDesk desk;

	@Autowired
	Cases cases;

	@Autowired
	CaseRecords records;

	@Autowired
	Assignments assignments;

	@Autowired
	StoppedClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	AuditCheck check;

	private Viewer nurse;

	private Viewer analyst;

	private Viewer supervisor;

	private String number;

	@BeforeAll
	void people() {
		this.nurse = person("Noor Whitfield", Role.NURSE);
		this.analyst = person("Andre Kessler", Role.ANALYST);
		this.supervisor = person("Sunhee Okafor", Role.SUPERVISOR);
	}

	@BeforeEach
	void receive() {
		this.number = this.desk.receive(ArrivingApplication.at(this.clock.instant())).number().text();
	}

	@Test
	void beginsTheScreening() {
		assign(this.nurse, this.nurse.staffId());
		CaseSheet sheet = this.cases.of(this.nurse, this.number);
		assertThat(sheet.ownerId()).isEqualTo(this.nurse.staffId());
		assertThat(sheet.status()).isEqualTo(CaseStatus.SCREENING);
		assertThat(deeds(sheet)).containsExactly("APPLICATION_RECEIVED", "CASE_OPENED", "CASE_ASSIGNED", "CASE_OPENED");
	}

	@Test
	void isRefusedWhenAnotherVersionWasSeen() {
		int seen = this.cases.of(this.nurse, this.number).version();
		this.assignments.assign(this.analyst, this.number, this.analyst.staffId(), seen);
		assertThatExceptionOfType(CaseChangedException.class)
			.isThrownBy(() -> this.assignments.assign(this.nurse, this.number, this.nurse.staffId(), seen));
		assertThat(this.cases.of(this.nurse, this.number).ownerId()).isEqualTo(this.analyst.staffId());
	}

	@Test
	void letsPeopleReleaseOnlyTheirOwnCases() {
		assign(this.nurse, this.nurse.staffId());
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> assign(this.analyst, null));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> assign(this.nurse, this.analyst.staffId()));
		assign(this.supervisor, null);
		assertThat(this.cases.of(this.nurse, this.number).ownerId()).isNull();
		assign(this.supervisor, this.analyst.staffId());
		assign(this.analyst, null);
		assertThat(this.cases.of(this.nurse, this.number).ownerId()).isNull();
	}

	@Test
	void answersTheSameForCasesThatAreNotThereAndThoseOneMayNotSee() {
		Viewer administrator = new Viewer(Viewer.Kind.STAFF, 1L, "Amir Thornton", Role.ADMINISTRATOR, null);
		for (Viewer viewer : List.of(administrator, Viewer.member(null), Viewer.SYSTEM)) {
			assertThatExceptionOfType(CaseMissingException.class).isThrownBy(() -> this.cases.of(viewer, this.number));
		}
		for (String wrong : List.of("", "IMR-26-9999999-0", "nothing", this.number + "0")) {
			assertThatExceptionOfType(CaseMissingException.class).isThrownBy(() -> this.cases.of(this.nurse, wrong));
		}
	}

	@Test
	void goesToOneOfTwoWhoAskAtOnce() throws Exception {
		int seen = this.cases.of(this.nurse, this.number).version();
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService pool = Executors.newFixedThreadPool(2);
		try {
			List<Future<Boolean>> both = Stream.of(this.nurse, this.analyst).map((person) -> pool.submit(() -> {
				together.await();
				try {
					this.assignments.assign(person, this.number, person.staffId(), seen);
					return true;
				}
				catch (CaseChangedException ex) {
					return false;
				}
			})).toList();
			assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
		}
		finally {
			pool.shutdownNow();
		}
		CaseSheet sheet = this.cases.of(this.nurse, this.number);
		assertThat(deeds(sheet)).filteredOn("CASE_ASSIGNED"::equals).hasSize(1);
		assertThat(this.check.run().whole()).isTrue();
	}

	private void assign(Viewer viewer, Long staffId) {
		this.assignments.assign(viewer, this.number, staffId, this.cases.of(viewer, this.number).version());
	}

	private List<String> deeds(CaseSheet sheet) {
		return this.records.history(sheet).stream().map(AuditLine::deed).toList();
	}

	private Viewer person(String name, Role role) {
		long id = this.jdbc.sql("""
				insert into staff_member (version, email, name, role, password_hash, session_round,
				  must_change_password, disabled, demonstration, added_at)
				values (0, ?, ?, ?, '-', 0, false, false, false, now()) returning id""")
			.params(role + "@assignment.example", name, role.name())
			.query(Long.class)
			.single();
		return new Viewer(Viewer.Kind.STAFF, id, name, role, "198.51.100.7");
	}

}
