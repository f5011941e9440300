package org.imrhelpcenter.bench;

import java.nio.file.Path;
import java.time.Duration;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;

/**
 * The load of the Help Center's people. It needs what {@link Load} needs, and a file with
 * cases to look for.
 */
public final class StaffLoad extends Simulation {

	private static final Duration WARMING = Load.seconds(30);

	private static final Duration PACED = Load.seconds(75);

	private static final Duration ARRIVING = Load.seconds(8);

	/** Code that is compiled while it is measured would cost more than it will. */
	private static final Duration EACH_BEFORE = Load.seconds(8);

	private static final Duration EACH_ALONE = Load.seconds(6);

	private static final int WARMERS = 4;

	/** Two keep the processors busy without waiting for each other. */
	private static final int ALONE = 2;

	public StaffLoad() {
		setUp(warming().andThen(staff().andThen(alone()))).protocols(Load.site());
	}

	private static PopulationBuilder warming() {
		return scenario("warming").exec(Casework.signIn(), during(WARMING).on(Casework.hurried(Part.WARMING).turn()))
			.injectOpen(atOnceUsers(WARMERS));
	}

	private static PopulationBuilder staff() {
		return scenario("staff").exec(Casework.signIn(), during(PACED).on(Casework.unhurried(Part.PACED).turn()))
			.injectOpen(rampUsers(Colleagues.COUNT).during(ARRIVING));
	}

	private static PopulationBuilder alone() {
		ChainBuilder each = exec(Casework.signIn());
		for (Kind kind : Kind.OF_STAFF) {
			each = each.exec(during(EACH_BEFORE, "before", false).on(Casework.hurried(Part.WARMING).one(kind)),
					during(EACH_ALONE, "turn", false).on(Casework.hurried(Part.ALONE).one(kind)));
		}
		return scenario("alone").exec(each).injectOpen(atOnceUsers(ALONE));
	}

	@Override
	public void after() {
		Answers.write(Path.of(System.getProperty("bench.answers")));
	}

}
