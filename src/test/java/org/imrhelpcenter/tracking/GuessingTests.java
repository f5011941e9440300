package org.imrhelpcenter.tracking;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.imrhelpcenter.ImrHelpCenter;
import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.cases.CaseKey;
import org.imrhelpcenter.tracking.Followers.Follower;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Guessing a code, from one address and from many, on two nodes that share a database.
 */
@AtTheDoor
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuessingTests {

	private static final LocalDate BORN = LocalDate.of(1980, 2, 3);

	private static final String HOME = "192.0.2.7";

	private static final String NOWHERE = "IMR-26-0004821-4";

	@Autowired
	Door here;

	@Autowired
	GuessWatch watchHere;

	@Autowired
	Followers followers;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MovableClock clock;

	@Autowired
	Environment environment;

	private ConfigurableApplicationContext secondNode;

	private Door there;

	private GuessWatch watchThere;

	private Follower maria;

	@BeforeAll
	void startASecondNode() {
		List<String> same = Stream
			.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password", "imr.vault.keys",
					"imr.audit.key")
			.map((name) -> "--" + name + "=" + this.environment.getRequiredProperty(name))
			.toList();
		this.secondNode = new SpringApplicationBuilder(ImrHelpCenter.class)
			.initializers((context) -> ((GenericApplicationContext) context).registerBean("sameClock",
					MovableClock.class, () -> this.clock, (bean) -> bean.setPrimary(true)))
			.run(Stream.concat(same.stream(), Stream.of("--server.port=0", "--imr.demo=false")).toArray(String[]::new));
		this.there = this.secondNode.getBean(Door.class);
		this.watchThere = this.secondNode.getBean(GuessWatch.class);
	}

	@AfterAll
	void stopIt() {
		this.secondNode.close();
	}

	@BeforeEach
	void forget() {
		this.jdbc.sql("delete from counted_try").update();
		this.maria = this.followers.newcomer();
	}

	@Test
	void countsOneAddressOnBothNodesTogether() {
		for (int i = 0; i < 6; i++) {
			assertThat(guess((i % 2 == 0) ? this.here : this.there, this.maria.number(), HOME)).isZero();
		}
		assertThat(guess(this.here, this.maria.number(), HOME)).isEqualTo(Duration.ofSeconds(2));
		assertThat(guess(this.there, this.maria.number(), HOME)).isEqualTo(Duration.ofSeconds(2));
		this.clock.forward(Duration.ofSeconds(2));
		assertThat(guess(this.there, this.maria.number(), HOME)).isZero();
		assertThat(guess(this.here, this.maria.number(), HOME)).isEqualTo(Duration.ofSeconds(4));
	}

	@Test
	void letsNobodySlipByWhoGuessesOnBothNodesAtOnce() {
		long made = IntStream.range(0, 40)
			.parallel()
			.filter((i) -> guess((i % 2 == 0) ? this.here : this.there, this.maria.number(), HOME).isZero())
			.count();
		assertThat(made).isEqualTo(6);
	}

	@Test
	void slowsAnAddressDownThatTriesManyCases() {
		for (int i = 0; i < 31; i++) {
			assertThat(guess((i % 2 == 0) ? this.here : this.there, number(i), HOME)).isZero();
		}
		assertThat(guess(this.there, this.maria.number(), HOME)).isEqualTo(Duration.ofSeconds(2));
		assertThat(guess(this.there, this.maria.number(), "192.0.2.8")).isZero();
		this.clock.forward(Duration.ofMinutes(15));
		assertThat(right(this.here, HOME)).isTrue();
	}

	@Test
	void makesAGuesserWaitForTheRightCodeToo() {
		for (int i = 0; i < 6; i++) {
			guess(this.here, this.maria.number(), HOME);
		}
		assertThat(right(this.there, HOME)).isFalse();
		assertThat(right(this.there, "192.0.2.8")).isTrue();
	}

	@Test
	void raisesOneAlarmADayAndLocksNobodyOut() {
		guessFromMany(this.maria.number(), 19);
		lookOnBothNodes();
		assertThat(alarms()).isZero();
		guessFromMany(this.maria.number(), 1);
		lookOnBothNodes();
		lookOnBothNodes();
		assertThat(alarms()).isEqualTo(1);
		assertThat(audited()).isEqualTo(1);
		assertThat(right(this.here, HOME)).isTrue();
		this.clock.forward(Duration.ofDays(1));
		guessFromMany(this.maria.number(), 20);
		lookOnBothNodes();
		assertThat(alarms()).isEqualTo(2);
		assertThat(audited()).isEqualTo(2);
	}

	@Test
	void raisesNoAlarmForFewAddressesOrForACaseThatIsNotThere() {
		long before = allAlarms();
		for (int i = 0; i < 24; i++) {
			guess(this.here, this.maria.number(), "198.51.100." + (i % 4));
		}
		guessFromMany(NOWHERE, 40);
		lookOnBothNodes();
		assertThat(alarms()).isZero();
		assertThat(allAlarms()).isEqualTo(before);
	}

	@Test
	void countsAsksForANewCodeAsGuessesToo() {
		for (int i = 0; i < 20; i++) {
			this.here.ask(this.maria.number(), LocalDate.of(1950, 1, 1 + i), "198.51.100." + (i % 5));
		}
		lookOnBothNodes();
		assertThat(alarms()).isEqualTo(1);
	}

	private Duration guess(Door door, String number, String address) {
		return door.open(number, "ABCD-EFGH-JKLM-NPQR", BORN, address).left();
	}

	private boolean right(Door door, String address) {
		return door.open(this.maria.number(), this.maria.code(), BORN, address)
			.right()
			.filter((key) -> key.equals(new CaseKey(this.maria.caseId(), 0)))
			.isPresent();
	}

	private void guessFromMany(String number, int times) {
		for (int i = 0; i < times; i++) {
			guess((i % 2 == 0) ? this.here : this.there, number, "198.51.100." + (i % 5));
		}
	}

	private void lookOnBothNodes() {
		Stream.of(this.watchHere, this.watchThere).parallel().forEach(GuessWatch::look);
	}

	private long allAlarms() {
		return this.jdbc.sql("select count(*) from case_alarm").query(Long.class).single();
	}

	private long alarms() {
		return this.jdbc.sql("select count(*) from case_alarm where case_id = ?")
			.param(this.maria.caseId())
			.query(Long.class)
			.single();
	}

	private long audited() {
		return this.jdbc.sql("select count(*) from audit_line where subject = ? and deed = 'CODE_ALARM_RAISED'")
			.param("case/" + this.maria.caseId())
			.query(Long.class)
			.single();
	}

	/** Numbers that nobody has. */
	private static String number(int i) {
		return "IMR-99-000" + i;
	}

}
