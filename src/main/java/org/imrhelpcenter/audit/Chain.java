package org.imrhelpcenter.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a line becomes the text that its hash is made of.
 */
final class Chain {

	/** What the first line of a chain is chained to. */
	static final byte[] START = new byte[32];

	private Chain() {
	}

	/** Lengths stand before the parts, so that no two different lines share a text. */
	static String text(String subject, AuditLine line) {
		return Stream
			.of(subject, Long.toString(line.number()), line.at().toString(), line.ref(), line.name(), line.role(),
					(line.address() != null) ? line.address() : "", line.deed(), line.detail())
			.map((part) -> part.length() + ":" + part)
			.collect(Collectors.joining());
	}

	static AuditLine line(ResultSet row) throws SQLException {
		return new AuditLine(row.getLong("number"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("ref"), row.getString("name"), row.getString("role"), row.getString("address"),
				row.getString("deed"), row.getString("detail"));
	}

	static OffsetDateTime timestamp(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
