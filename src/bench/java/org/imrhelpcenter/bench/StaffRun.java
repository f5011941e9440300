package org.imrhelpcenter.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * What the Help Center's people met with so many cases.
 *
 * @param cases how many cases
 * @param load the load
 */
record StaffRun(int cases, LoadRun load) {

	/**
	 * Measures.
	 * @param jar the application
	 * @param kept where data folders are kept
	 * @param folder where the results go
	 */
	static StaffRun measure(Path jar, Path kept, Path folder, int cases)
			throws IOException, InterruptedException, SQLException {
		MadeUpCases madeUp = new MadeUpCases(jar, kept.resolve("cases-" + cases), cases);
		try (Started application = madeUp.start()) {
			System.out.printf("50 people of the staff with %,d cases, in about four minutes ...%n", cases);
			Path samples = folder.resolve("samples-" + cases + ".txt");
			madeUp.draw(application, samples);
			return new StaffRun(cases, LoadRun.against(application, folder.resolve("staff-" + cases), StaffLoad.class,
					"-Dbench.samples=" + samples));
		}
	}

	/** The processor time of the application and of PostgreSQL for a request. */
	Cost cost(Kind kind) {
		Answers.Pace pace = this.load.answers().pace(Part.ALONE, kind);
		Watch.Busy busy = this.load.watch().busy(pace.from(), pace.to());
		double each = (pace.to() - pace.from()) / (double) Math.max(1, pace.count());
		return new Cost(busy.application() * each, busy.database() * each);
	}

	/**
	 * In milliseconds of one processor.
	 */
	record Cost(double application, double database) {

		double both() {
			return this.application + this.database;
		}

	}

}
