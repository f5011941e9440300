package org.imrhelpcenter.bulk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Fills empty tables: the rows first, then indexes, keys and sequences, then what the
 * planner knows of them. It is one transaction: what does not end whole leaves the
 * database as empty as it was.
 */
@Component
public class BulkLoad {

	private static final Logger LOG = LoggerFactory.getLogger(BulkLoad.class);

	private static final long SECOND = 1_000_000_000L;

	private static final String KEYS = """
			select conrelid::regclass::text, 'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname),
			  'alter table ' || conrelid::regclass || ' add constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid)
			from pg_constraint where contype = '%s' and %s = any (%s)""";

	private static final String INDEXES = """
			select indrelid::regclass::text, 'drop index ' || indexrelid::regclass, pg_get_indexdef(indexrelid)
			from pg_index where indrelid = any (%s)""";

	private static final String TYPES = """
			select attrelid::regclass::text, attname, upper(typname)
			from pg_attribute join pg_type on pg_type.oid = atttypid
			where attrelid = any (%s) and attnum > 0 and not attisdropped""";

	private static final String SEQUENCES = """
			select table_name, '', format('select setval(pg_get_serial_sequence(%%L, %%L), coalesce(max(%%I), 1)) from %%I',
			  table_name, column_name, column_name, table_name)
			from information_schema.columns
			where is_identity = 'YES' and table_schema = current_schema and table_name::text = any (%s)""";

	private final DataSource source;

	BulkLoad(DataSource source) {
		this.source = source;
	}

	/**
	 * Fills tables.
	 * @param tables their names; each of them is empty, or shared with what was there
	 * @param empty those of them that have to be empty
	 * @param filling gives the rows, part by part
	 * @throws IllegalStateException when one is not empty; nothing is changed then
	 */
	public void fill(List<String> tables, List<String> empty, Filling filling) {
		try (Connection connection = this.source.getConnection()) {
			connection.setAutoCommit(false);
			int patience = connection.getNetworkTimeout();
			connection.setNetworkTimeout(Runnable::run, 0);
			try {
				fill(connection, tables, empty, filling);
				connection.commit();
				connection.setAutoCommit(true);
				run(connection, tables.stream().map((table) -> "vacuum (analyze) " + table).toList());
			}
			catch (SQLException | RuntimeException ex) {
				if (!connection.getAutoCommit()) {
					connection.rollback();
				}
				throw ex;
			}
			finally {
				connection.setNetworkTimeout(Runnable::run, patience);
			}
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("The tables could not be filled", ex);
		}
	}

	private static void fill(Connection connection, List<String> tables, List<String> empty, Filling filling)
			throws SQLException {
		for (String table : empty) {
			if (!rows(connection, "select '', '', '' from " + table + " limit 1").isEmpty()) {
				throw new IllegalStateException("The database is not empty: there are rows in " + table);
			}
		}
		run(connection, List.of("set local maintenance_work_mem = '256MB'"));
		String which = "array[" + String.join(",", tables.stream().map((table) -> "'" + table + "'::regclass").toList())
				+ "]";
		// Keys that point elsewhere stay: to drop one would lock what others read.
		List<String[]> foreign = rows(connection, KEYS.formatted("f", "confrelid", which));
		run(connection, foreign.stream().map((each) -> each[1]).toList());
		List<String[]> keys = new ArrayList<>(rows(connection, KEYS.formatted("p", "conrelid", which)));
		keys.addAll(rows(connection, KEYS.formatted("u", "conrelid", which)));
		run(connection, keys.stream().map((each) -> each[1]).toList());
		List<String[]> indexes = rows(connection, INDEXES.formatted(which));
		run(connection, indexes.stream().map((each) -> each[1]).toList());
		// Rows of a table that is emptied here need no log of their own where the server
		// keeps none, and no later look.
		run(connection, List.of("truncate " + String.join(", ", empty)));
		long begun = System.nanoTime();
		filling.into(new Copying(connection.unwrap(PGConnection.class).getCopyAPI(), new HashSet<>(empty),
				types(rows(connection, TYPES.formatted(which)))));
		long copied = System.nanoTime();
		LOG.info("Rows were copied in {} s; keys and indexes come next", (copied - begun) / SECOND);
		run(connection, keys.stream().map((each) -> each[2]).toList());
		run(connection, indexes.stream().map((each) -> each[2]).toList());
		run(connection, foreign.stream().map((each) -> each[2]).toList());
		LOG.info("Keys and indexes were made in {} s", (System.nanoTime() - copied) / SECOND);
		String names = "array['" + String.join("','", tables) + "']";
		run(connection, rows(connection, SEQUENCES.formatted(names)).stream().map((each) -> each[2]).toList());
	}

	private static Map<String, Map<String, CopyColumn>> types(List<String[]> columns) {
		Map<String, Map<String, CopyColumn>> types = new HashMap<>();
		for (String[] column : columns) {
			Arrays.stream(CopyColumn.values())
				.filter((type) -> type.name().equals(column[2]))
				.forEach((type) -> types.computeIfAbsent(column[0], (table) -> new HashMap<>()).put(column[1], type));
		}
		return types;
	}

	private static void run(Connection connection, List<String> statements) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String each : statements) {
				statement.execute(each);
			}
		}
	}

	private static List<String[]> rows(Connection connection, String query) throws SQLException {
		List<String[]> rows = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			while (row.next()) {
				rows.add(new String[] { row.getString(1), row.getString(2), row.getString(3) });
			}
		}
		return rows;
	}

	/** Gives rows. */
	@FunctionalInterface
	public interface Filling {

		void into(Sink sink);

	}

	/** Takes rows. */
	public interface Sink {

		/** Rows to be gathered by one thread. */
		CopyRows rows();

		/** Takes what was gathered. */
		void take(CopyRows rows);

	}

}
