package org.imrhelpcenter.bulk;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.postgresql.copy.CopyManager;

import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Copies rows as they come.
 *
 * @param copy the way in
 * @param frozen the tables whose rows everybody may see as soon as the load is whole
 * @param types the types of the columns, by table
 */
record Copying(CopyManager copy, Set<String> frozen,
		Map<String, Map<String, CopyColumn>> types) implements BulkLoad.Sink {

	private static final byte[] HEADER = HexFormat.of().parseHex("5047434f50590aff0d0a000000000000000000");

	private static final byte[] TRAILER = { -1, -1 };

	@Override
	public CopyRows rows() {
		return new CopyRows(this::types);
	}

	private CopyColumn[] types(CopyTable table) {
		Map<String, CopyColumn> known = this.types.getOrDefault(table.name(), Map.of());
		return table.names()
			.stream()
			.map((name) -> Optional.ofNullable(known.get(name))
				.orElseThrow(() -> new IllegalArgumentException(table.name() + " has no " + name + " to copy")))
			.toArray(CopyColumn[]::new);
	}

	@Override
	public void take(CopyRows rows) {
		try {
			for (Map.Entry<CopyTable, CopyRows.Gathered> table : rows.rows().entrySet()) {
				var in = this.copy.copyIn(table.getKey().copy(this.frozen.contains(table.getKey().name())));
				in.writeToCopy(HEADER, 0, HEADER.length);
				for (ByteBuffer block : table.getValue().bytes().blocks()) {
					in.writeToCopy(block.array(), 0, block.position());
				}
				in.writeToCopy(TRAILER, 0, TRAILER.length);
				in.endCopy();
			}
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("Rows could not be copied", ex);
		}
	}

}
