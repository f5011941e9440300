package org.imrhelpcenter.bulk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Rows as PostgreSQL copies them in, gathered by one thread.
 */
public final class CopyRows {

	private final Function<CopyTable, CopyColumn[]> types;

	private final Map<CopyTable, Gathered> rows = new LinkedHashMap<>();

	CopyRows(Function<CopyTable, CopyColumn[]> types) {
		this.types = types;
	}

	/**
	 * Adds a row.
	 * @param table the table
	 * @param values a value for each of its columns
	 * @throws IllegalArgumentException when they do not fit the columns
	 */
	public void add(CopyTable table, @Nullable Object... values) {
		Gathered gathered = this.rows.computeIfAbsent(table,
				(each) -> new Gathered(this.types.apply(each), new CopyBytes()));
		CopyColumn[] columns = gathered.columns();
		if (columns.length != values.length) {
			throw new IllegalArgumentException(table.name() + " takes " + columns.length + " values");
		}
		gathered.bytes().putShort(values.length);
		for (int i = 0; i < values.length; i++) {
			write(gathered.bytes(), table, columns[i], values[i]);
		}
	}

	private static void write(CopyBytes bytes, CopyTable table, CopyColumn column, @Nullable Object value) {
		if (value == null) {
			bytes.putInt(-1);
			return;
		}
		try {
			column.write(bytes, value);
		}
		catch (ClassCastException ex) {
			throw new IllegalArgumentException(
					"No " + column + " of " + table.name() + ": " + value.getClass().getSimpleName(), ex);
		}
	}

	Map<CopyTable, Gathered> rows() {
		return this.rows;
	}

	/**
	 * The rows of one table.
	 *
	 * @param columns the types of its columns
	 * @param bytes the rows
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Gathered(CopyColumn[] columns, CopyBytes bytes) {
	}

}
