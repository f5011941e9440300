package org.imrhelpcenter.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.imrhelpcenter.WithDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Rows arrive as they were given, and what does not end whole leaves nothing.
 */
@SpringBootTest
@WithDatabase
class BulkLoadTests {

	private static final String TABLE = "loaded_in_a_test";

	private static final CopyTable ROWS = new CopyTable(TABLE,
			"id, place, small, words, on_day, at, whole, bytes, key");

	private static final CopyTable PARTS = new CopyTable("part_in_a_test", "loaded_id, words");

	@Autowired
	BulkLoad load;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void tables() {
		this.jdbc
			.sql("""
					create table loaded_in_a_test (id bigint generated always as identity primary key, place integer not null,
					  small smallint, words text, on_day date, at timestamptz, whole boolean, bytes bytea, key uuid unique,
					  twice integer generated always as (place * 2) stored);
					create index loaded_in_a_test_words on loaded_in_a_test (lower(words));
					create table part_in_a_test (id bigint generated always as identity primary key,
					  loaded_id bigint not null references loaded_in_a_test (id), words text not null)""")
			.update();
	}

	@AfterEach
	void noTables() {
		this.jdbc.sql("drop table part_in_a_test, loaded_in_a_test").update();
	}

	@Test
	void everyTypeArrivesAsItWasGiven() {
		UUID key = UUID.fromString("6f1c1a52-93a5-4d6f-8e0c-0242ac120002");
		Instant at = Instant.parse("1999-12-31T23:59:59.123456Z");
		fill((rows) -> {
			rows.add(ROWS, 7L, 3, (short) 2, "a\tb\\N\n\"é – 中\"", LocalDate.of(1931, 3, 9), at, true,
					new byte[] { 0, 92, -1 }, key);
			rows.add(ROWS, 8, 4L, null, "LocalDate", null, null, null, null, null);
			rows.add(PARTS, 7L, "a part");
		});
		assertThat(this.jdbc
			.sql("""
					select words, on_day::text, (at at time zone 'UTC')::text, whole, encode(bytes, 'hex'), key::text, small,
					  twice from loaded_in_a_test where id = 7""")
			.query()
			.singleRow()
			.values()).containsExactly("a\tb\\N\n\"é – 中\"", "1931-03-09", "1999-12-31 23:59:59.123456", true,
					HexFormat.of().formatHex(new byte[] { 0, 92, -1 }), key.toString(), 2, 6);
		assertThat(this.jdbc.sql("""
				select count(*) from loaded_in_a_test where id = 8 and small is null and at is null and bytes is null
				and words = 'LocalDate'""").query(Long.class).single()).isEqualTo(1);
	}

	@Test
	void keysIndexesAndNumbersGoOn() {
		List<String> before = keys();
		fill((rows) -> {
			rows.add(ROWS, 41L, 1, null, "first", null, null, null, null, null);
			rows.add(PARTS, 41L, "a part");
		});
		assertThat(keys()).isEqualTo(before).hasSizeGreaterThan(4);
		assertThat(this.jdbc.sql("insert into loaded_in_a_test (place) values (1) returning id")
			.query(Long.class)
			.single()).isEqualTo(42);
		assertThat(this.jdbc.sql("insert into part_in_a_test (loaded_id, words) values (42, '') returning id")
			.query(Long.class)
			.single()).isEqualTo(2);
	}

	@Test
	void aTableThatIsNotEmptyIsRefusedAndNothingIsChanged() {
		this.jdbc.sql("insert into loaded_in_a_test (place, words) values (5, 'was here')").update();
		List<String> before = keys();
		assertThatIllegalStateException()
			.isThrownBy(() -> fill((rows) -> rows.add(ROWS, 9L, 1, null, "new", null, null, null, null, null)))
			.withMessage("The database is not empty: there are rows in " + TABLE);
		assertThat(words()).containsExactly("was here");
		assertThat(keys()).isEqualTo(before);
	}

	@Test
	void whatDoesNotEndWholeLeavesNothing() {
		List<String> before = keys();
		assertThatThrownBy(() -> fill((rows) -> {
			rows.add(ROWS, 1L, 1, null, "kept by nobody", null, null, null, null, null);
			rows.add(PARTS, 2L, "of nothing");
		})).hasMessageContaining("could not be filled");
		assertThat(words()).isEmpty();
		assertThat(keys()).isEqualTo(before);
	}

	@Test
	void aValueThatDoesNotFitItsColumnIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> fill((rows) -> rows.add(ROWS, 1L, "one", null, null, null, null, null, null, null)))
			.withMessageContaining("No INT4 of " + TABLE);
		assertThatIllegalArgumentException().isThrownBy(() -> fill((rows) -> rows.add(PARTS, 1L)))
			.withMessageContaining("takes 2 values");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> fill((rows) -> rows.add(new CopyTable(TABLE, "id, nothing"), 1L, 2)))
			.withMessageContaining("has no nothing");
		assertThat(words()).isEmpty();
	}

	private void fill(Consumer<CopyRows> rows) {
		List<String> tables = List.of(TABLE, "part_in_a_test");
		this.load.fill(tables, tables, (sink) -> {
			CopyRows gathered = sink.rows();
			rows.accept(gathered);
			sink.take(gathered);
		});
	}

	private List<String> words() {
		return this.jdbc.sql("select words from loaded_in_a_test order by id").query(String.class).list();
	}

	private List<String> keys() {
		return this.jdbc
			.sql("""
					select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where conrelid::regclass::text like '%in_a_test'
					union all select pg_get_indexdef(indexrelid) from pg_index where indrelid::regclass::text like '%in_a_test'
					order by 1""")
			.query(String.class)
			.list();
	}

}
