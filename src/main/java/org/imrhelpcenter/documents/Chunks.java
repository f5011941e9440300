package org.imrhelpcenter.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;

import org.imrhelpcenter.vault.DataKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A file's bytes in the database: sealed in chunks, each of which knows its place and
 * whether it is the last, so that none can be moved, left out or cut off unseen.
 */
@Component
class Chunks {

	static final int SIZE = 256 * 1024;

	private final JdbcClient jdbc;

	Chunks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Writes a file, each chunk in a transaction of its own. */
	void write(UUID upload, DataKey key, Path file, long size) throws IOException {
		int count = Math.toIntExact((size + SIZE - 1) / SIZE);
		byte[] buffer = new byte[SIZE];
		try (InputStream in = Files.newInputStream(file)) {
			for (int number = 0; number < count; number++) {
				int read = in.readNBytes(buffer, 0, SIZE);
				byte[] plain = (read == SIZE) ? buffer : Arrays.copyOf(buffer, read);
				this.jdbc.sql("insert into document_chunk (upload_id, number, sealed) values (?, ?, ?)")
					.params(upload, number, key.seal(plain, context(upload, number, number == count - 1)))
					.update();
			}
		}
	}

	/** Reads a file, each chunk by a query of its own. */
	void read(UUID upload, DataKey key, long size, OutputStream out) throws IOException {
		int count = Math.toIntExact((size + SIZE - 1) / SIZE);
		for (int number = 0; number < count; number++) {
			byte[] sealed = this.jdbc.sql("select sealed from document_chunk where upload_id = ? and number = ?")
				.params(upload, number)
				.query((row, n) -> row.getBytes("sealed"))
				.single();
			out.write(key.open(sealed, context(upload, number, number == count - 1)));
		}
	}

	static String context(UUID upload, int number, boolean last) {
		return "upload/" + upload + "/" + number + (last ? "/last" : "/more");
	}

}
