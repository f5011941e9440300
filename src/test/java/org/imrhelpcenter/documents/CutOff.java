package org.imrhelpcenter.documents;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A file whose connection ends after its first half.
 */
final class CutOff extends FilterInputStream {

	CutOff(byte[] content) {
		super(new ByteArrayInputStream(Arrays.copyOf(content, content.length / 2)));
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int read = super.read(bytes, offset, length);
		if (read < 0) {
			throw new IOException("The connection was cut");
		}
		return read;
	}

}
