package org.imrhelpcenter.bulk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A type of column, and how PostgreSQL reads a value of it from a copy.
 */
enum CopyColumn {

	INT2, INT4, INT8, BOOL, BYTEA, DATE, TIMESTAMPTZ, UUID, TEXT;

	/** The first of January 2000, from which PostgreSQL counts. */
	private static final long DAY_ZERO = 10_957;

	void write(CopyBytes bytes, Object value) {
		switch (this) {
			case INT2 -> bytes.putInt(Short.BYTES).putShort(Math.toIntExact(((Number) value).longValue()));
			case INT4 -> bytes.putInt(Integer.BYTES).putInt(Math.toIntExact(((Number) value).longValue()));
			case INT8 -> bytes.putInt(Long.BYTES).putLong(((Number) value).longValue());
			case BOOL -> bytes.putInt(1).put(new byte[] { (byte) (((Boolean) value) ? 1 : 0) });
			case BYTEA -> bytes.putInt(((byte[]) value).length).put((byte[]) value);
			case DATE ->
				bytes.putInt(Integer.BYTES).putInt(Math.toIntExact(((LocalDate) value).toEpochDay() - DAY_ZERO));
			case TIMESTAMPTZ -> bytes.putInt(Long.BYTES).putLong(micros((Instant) value));
			case UUID -> {
				java.util.UUID id = (java.util.UUID) value;
				bytes.putInt(2 * Long.BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
			}
			case TEXT -> {
				String text = (value instanceof Enum<?> constant) ? constant.name() : value.toString();
				byte[] letters = text.getBytes(StandardCharsets.UTF_8);
				bytes.putInt(letters.length).put(letters);
			}
		}
	}

	private static long micros(Instant at) {
		return (at.getEpochSecond() - DAY_ZERO * 86_400) * 1_000_000 + at.getNano() / 1_000;
	}

}
