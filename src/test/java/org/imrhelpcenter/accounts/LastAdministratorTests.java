package org.imrhelpcenter.accounts;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two administrators who turn each other out at the same moment leave one.
 */
@House
class LastAdministratorTests {

	@Autowired
	Staff staff;

	@Autowired
	StaffMembers members;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	@RepeatedTest(5)
	void isLeftEvenWhenTwoActAtOnce() {
		this.jdbc.sql("update staff_member set disabled = true where role = 'ADMINISTRATOR'").update();
		Person one = this.people.join(Role.ADMINISTRATOR).person();
		Person other = this.people.join(Role.ADMINISTRATOR).person();
		List<Boolean> done = Stream
			.<Runnable>of(() -> this.staff.disable(as(one), other.id()),
					() -> this.staff.change(as(other), one.id(), one.version(), one.name(), Role.NURSE))
			.parallel()
			.map(LastAdministratorTests::succeeds)
			.toList();
		assertThat(done).containsExactlyInAnyOrder(true, false);
		assertThat(this.members.administrators()).hasSize(1);
	}

	private static Viewer as(Person person) {
		return new Viewer(Viewer.Kind.STAFF, person.id(), person.name(), person.role(), null);
	}

	private static boolean succeeds(Runnable deed) {
		try {
			deed.run();
			return true;
		}
		catch (DeedRefusedException ex) {
			assertThat(ex.reason()).isEqualTo(DeedRefusedException.Reason.LAST_ADMINISTRATOR);
			return false;
		}
	}

}
