package org.imrhelpcenter.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A data folder with many made-up cases. Where there is one from an earlier run, it is
 * used again.
 *
 * @param jar the application
 * @param folder the data folder
 * @param count how many cases
 */
record MadeUpCases(Path jar, Path folder, int count) {

	/** A million take about a quarter of an hour. */
	private static final Duration LONGEST = Duration.ofMinutes(90);

	private static final int SAMPLES = 6000;

	private static final int MOST_WORDS = 100_000;

	private static final String WORDS = """
			insert into search_term (kind, term)
			select case when n %% 3 = 0 then 'FIRST' else 'LAST' end, s[1 + m %% 75] || s[1 + m / 75 %% 75]
			  || s[1 + m / 5625 %% 75] || (array['', 's', 'z', 'n', 'rez', 'son', 'ski'])[1 + n %% 7]
			from (select n, n * 7919 %% 421875 as m from generate_series(1, %d) n) numbers,
			  (select array(select c || v from regexp_split_to_table('bcdfghjklmnprst', '') c,
			    regexp_split_to_table('aeiou', '') v order by 1) as s) syllables
			on conflict do nothing""";

	/** Starts the application with these cases. */
	Started start() throws IOException, InterruptedException, SQLException {
		Files.createDirectories(this.folder.getParent());
		// A newer application may have indexes to make first.
		Started application = Started.within(LONGEST, this.jar, this.folder);
		long there = count(application);
		Colleagues.join(application);
		if (there == this.count) {
			words(application);
			return application;
		}
		application.close();
		if (there > 0) {
			throw new IllegalStateException("There are " + there + " other cases in " + this.folder);
		}
		System.out.printf("Making up %,d cases ...%n", this.count);
		try (Started generating = Started.within(LONGEST, this.jar, this.folder, "-Dimr.generate=" + this.count)) {
			System.out.printf("They were there, and the site ready, after %,d s%n",
					generating.untilReady().toSeconds());
		}
		return start();
	}

	/**
	 * Made-up people have few names. What is typed is compared with as many words as so
	 * many real people have, one for each case up to some number.
	 */
	private void words(Started application) throws SQLException, IOException {
		try (Connection connection = application.connect(); Statement statement = connection.createStatement()) {
			int added = statement.executeUpdate(WORDS.formatted(Math.min(this.count, MOST_WORDS)));
			if (added > 0) {
				statement.execute("vacuum (analyze) search_term");
			}
		}
	}

	private static long count(Started application) throws SQLException, IOException {
		try (Connection connection = application.connect();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select count(*) from imr_case")) {
			row.next();
			return row.getLong(1);
		}
	}

	/** Writes down some cases for people to look for, drawn from all of them. */
	void draw(Started application, Path file) throws SQLException, IOException {
		Random random = new Random(this.count);
		List<String> lines = new ArrayList<>();
		try (Connection connection = application.connect();
				Statement statement = connection.createStatement();
				ResultSet row = statement
					.executeQuery("select number, first_name, last_name from imr_case where id in ("
							+ "select 1 + floor(random() * " + this.count + ")::bigint from generate_series(1, "
							+ SAMPLES + "))")) {
			while (row.next()) {
				lines.add(String.join("\t", row.getString(1), row.getString(2), row.getString(3),
						misspelt(row.getString(3), random)));
			}
		}
		Collections.shuffle(lines, random);
		Files.write(file, lines);
	}

	/** A letter is forgotten, typed twice, taken for another, or two change places. */
	static String misspelt(String name, Random random) {
		if (name.length() < 4) {
			return name;
		}
		int at = 1 + random.nextInt(name.length() - 2);
		String before = name.substring(0, at);
		String letter = name.substring(at, at + 1);
		String next = name.substring(at + 1, at + 2);
		String rest = name.substring(at + 2);
		return switch (random.nextInt(4)) {
			case 0 -> before + next + rest;
			case 1 -> before + letter + letter + next + rest;
			case 2 -> before + "aeiou".charAt(random.nextInt(5)) + next + rest;
			default -> before + next + letter + rest;
		};
	}

}
