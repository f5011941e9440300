package org.imrhelpcenter.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rows that one submission left, to be written again under other keys.
 */
final class FiledRows {

	/** Each table, and which of its rows belong to the case. */
	private static final Map<String, String> TABLES = tables("imr_case", "id = ?", "case_participant", "case_id = ?",
			"disputed_service", "case_id = ?", "case_finding", "case_id = ?", "case_answer", "case_id = ?",
			"case_signature", "case_id = ?", "case_clock", "case_id = ?", "outbox_message",
			"subject = 'case/' || ?::bigint", "audit_head", "subject = 'case/' || ?::bigint", "audit_line",
			"subject = 'case/' || ?::bigint and deed = 'APPLICATION_RECEIVED'");

	private final List<Table> tables = new ArrayList<>();

	private FiledRows(Connection connection, long caseId) throws SQLException {
		for (Map.Entry<String, String> table : TABLES.entrySet()) {
			try (PreparedStatement query = connection.prepareStatement("select " + columns(connection, table.getKey())
					+ " from " + table.getKey() + " where " + table.getValue())) {
				query.setLong(1, caseId);
				try (ResultSet rows = query.executeQuery()) {
					Table read = Table.of(table.getKey(), rows);
					if (!read.rows().isEmpty()) {
						this.tables.add(read);
					}
				}
			}
		}
	}

	private static Map<String, String> tables(String... namesAndConditions) {
		Map<String, String> tables = new LinkedHashMap<>();
		for (int i = 0; i < namesAndConditions.length; i += 2) {
			tables.put(namesAndConditions[i], namesAndConditions[i + 1]);
		}
		return tables;
	}

	static FiledRows ofLatestCase(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet latest = statement.executeQuery("select max(id) from imr_case")) {
			latest.next();
			return new FiledRows(connection, latest.getLong(1));
		}
	}

	/** The columns that are written: those that the database makes itself are not. */
	private static String columns(Connection connection, String table) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("""
				select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
				where table_name = ? and is_generated = 'NEVER' and is_identity = 'NO'""")) {
			query.setString(1, table);
			try (ResultSet result = query.executeQuery()) {
				result.next();
				return result.getString(1);
			}
		}
	}

	int count() {
		return this.tables.stream().mapToInt((table) -> table.rows().size()).sum();
	}

	int tables() {
		return this.tables.size();
	}

	Copies copies(Connection connection) throws SQLException {
		return new Copies(connection);
	}

	/**
	 * The rows of one table.
	 */
	private record Table(String name, List<String> columns, List<List<Object>> rows) {

		static Table of(String name, ResultSet result) throws SQLException {
			ResultSetMetaData meta = result.getMetaData();
			List<String> columns = new ArrayList<>();
			for (int i = 1; i <= meta.getColumnCount(); i++) {
				columns.add(meta.getColumnName(i));
			}
			List<List<Object>> rows = new ArrayList<>();
			while (result.next()) {
				List<Object> row = new ArrayList<>();
				for (int i = 1; i <= columns.size(); i++) {
					row.add(result.getObject(i));
				}
				rows.add(row);
			}
			return new Table(name, columns, rows);
		}

		String insert() {
			return "insert into " + this.name + " (" + String.join(", ", this.columns) + ") values ("
					+ String.join(", ", Collections.nCopies(this.columns.size(), "?")) + ")";
		}

	}

	/**
	 * Writes the rows over one connection, with its statements prepared.
	 */
	final class Copies implements AutoCloseable {

		private final Map<Table, PreparedStatement> statements = new LinkedHashMap<>();

		private long caseId;

		private long serviceId;

		private Copies(Connection connection) throws SQLException {
			for (Table table : FiledRows.this.tables) {
				this.statements.put(table, connection.prepareStatement(table.insert(),
						hasId(table) ? Statement.RETURN_GENERATED_KEYS : Statement.NO_GENERATED_KEYS));
			}
		}

		private static boolean hasId(Table table) {
			return table.name().equals("imr_case") || table.name().equals("disputed_service");
		}

		/** All rows of one more case, in the running transaction. */
		void write(long number) throws SQLException {
			for (Map.Entry<Table, PreparedStatement> each : this.statements.entrySet()) {
				PreparedStatement statement = each.getValue();
				for (List<Object> row : each.getKey().rows()) {
					fill(statement, each.getKey(), row, number);
					statement.addBatch();
				}
				statement.executeBatch();
				if (hasId(each.getKey())) {
					keep(each.getKey(), statement);
				}
			}
		}

		private void keep(Table table, PreparedStatement statement) throws SQLException {
			try (ResultSet keys = statement.getGeneratedKeys()) {
				keys.next();
				if (table.name().equals("imr_case")) {
					this.caseId = keys.getLong("id");
				}
				else {
					this.serviceId = keys.getLong("id");
				}
			}
		}

		private void fill(PreparedStatement statement, Table table, List<Object> row, long number) throws SQLException {
			for (int i = 0; i < row.size(); i++) {
				statement.setObject(i + 1, switch (table.columns().get(i)) {
					case "case_id" -> this.caseId;
					case "service_id" -> this.serviceId;
					case "subject" -> "case/" + this.caseId;
					case "number" -> table.name().equals("imr_case") ? "IMR-99-" + number : row.get(i);
					case "return_code_hash" -> new UUID(number, number).toString().substring(0, 32).getBytes();
					case "message_id" -> new UUID(number, number);
					default -> row.get(i);
				});
			}
		}

		@Override
		public void close() throws SQLException {
			for (PreparedStatement statement : this.statements.values()) {
				statement.close();
			}
		}

	}

}
