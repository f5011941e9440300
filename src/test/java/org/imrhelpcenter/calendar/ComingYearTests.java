package org.imrhelpcenter.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.imrhelpcenter.WithDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** The warning before a year without holidays begins. */
@SpringBootTest
@WithDatabase
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class ComingYearTests {

	@Autowired
	HolidayRows rows;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	HealthEndpoint endpoint;

	@Autowired
	HealthEndpointGroups groups;

	@Test
	void isWellWhileTheTableHasNoEnd() {
		assertThat(health("2026-11-23T20:00:00Z").getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void warnsOnceTheNextYearLacksAHoliday() {
		end("Labor Day", 2027);
		assertThat(health("2027-01-01T07:59:59Z").getStatus()).isEqualTo(Status.UP);
		Health health = health("2027-01-01T08:00:00Z");
		assertThat(health.getStatus()).isEqualTo(new Status("WARNING"));
		assertThat(health.getDetails()).containsAllEntriesOf(Map.of("year", 2028, "missing", List.of("Labor Day")));
	}

	@Test
	void isWellWhenANewRowTakesOver() {
		end("Labor Day", 2026);
		this.jdbc.sql("""
				insert into holiday_rule (name, recurrence, month, day, weekend, from_year)
				values ('Labor Day', 'FIXED_DAY', 5, 1, 'STAYS', 2027)""").update();
		assertThat(health("2026-11-23T20:00:00Z").getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void warnsWhenNothingIsKnownAtAll() {
		this.jdbc.sql("delete from holiday_rule").update();
		assertThat(health("2026-11-23T20:00:00Z").getStatus()).isEqualTo(new Status("WARNING"));
	}

	@Test
	void theSiteStaysReadyAndTellsThePublicTheStatusAlone() {
		int thisYear = new ComingYear(this.rows, Clock.systemUTC()).look().year() - 1;
		end("Labor Day", thisYear);
		assertThat(this.endpoint.health().getStatus()).isEqualTo(new Status("WARNING"));
		HealthEndpointGroup all = this.groups.getPrimary();
		assertThat(all.getHttpCodeStatusMapper().getStatusCode(new Status("WARNING"))).isEqualTo(200);
		assertThat(all.showDetails(SecurityContext.NONE) || all.showComponents(SecurityContext.NONE)).isFalse();
		assertThat(this.groups.getNames())
			.allSatisfy((name) -> assertThat(this.groups.get(name).isMember("holidays")).isFalse());
	}

	@Test
	void saysInTheLogWhatIsMissing(CapturedOutput output) {
		end("Labor Day", 2026);
		new ComingYearWatch(comingYear("2026-11-23T20:00:00Z")).look();
		assertThat(output).contains("WARN").contains("not complete for 2027").contains("Labor Day");
	}

	@Test
	void saysNothingWhileAllIsWell(CapturedOutput output) {
		new ComingYearWatch(comingYear("2026-11-23T20:00:00Z")).look();
		assertThat(output).doesNotContain("holiday table");
	}

	private Health health(String now) {
		return new ComingYearHealthIndicator(comingYear(now)).health();
	}

	private ComingYear comingYear(String now) {
		return new ComingYear(this.rows, Clock.fixed(Instant.parse(now), ZoneId.of("America/Los_Angeles")));
	}

	private void end(String name, int year) {
		this.jdbc.sql("update holiday_rule set to_year = ? where name = ?").params(year, name).update();
	}

}
