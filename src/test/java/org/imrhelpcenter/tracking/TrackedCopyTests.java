package org.imrhelpcenter.tracking;

import java.net.http.HttpResponse;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.cases.ReturnCode;
import org.imrhelpcenter.paper.Accessible;
import org.imrhelpcenter.tracking.Followers.Follower;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The own application on paper.
 */
@AtTheDoor
class TrackedCopyTests {

	@Autowired
	Followers followers;

	@Autowired
	ReceptionDesk desk;

	@Autowired
	MovableClock clock;

	@Test
	void holdsNeitherHowToReachTheMemberNorStatisticsNorFromWhereItWasSigned() {
		ReturnCode code = ReturnCode.random();
		String number = this.desk
			.receive(ArrivingApplication.at(this.clock.instant())
				.code(code)
				.answered("STORY", "CASEWORK", "{\"story\":\"They said no.\"}")
				.answered("CONTACT", "CASEWORK", "{\"city\":\"Hidingville\"}")
				.answered("STATISTICS", "STATISTICS", "{\"other\":\"Statisticfinch\"}"))
			.number()
			.text();
		Visitor maria = this.followers.inside(new Follower(0, number, code.text()));
		HttpResponse<byte[]> answer = maria.download("/track/case/copy");
		Accessible.verify(answer.body());
		assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
		assertThat(Accessible.text(answer.body())).contains(number, "They said no.", "How to reach you is left out")
			.doesNotContain("Hidingville", "Statisticfinch", "203.0.113.77");
	}

	@Test
	void isForWhoFollowsTheCaseAlone() {
		assertThat(this.followers.outside().download("/track/case/copy").statusCode()).isEqualTo(302);
	}

}
