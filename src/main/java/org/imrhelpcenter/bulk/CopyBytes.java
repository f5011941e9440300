package org.imrhelpcenter.bulk;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes that grow block by block: no block is large, and none is ever moved.
 */
final class CopyBytes {

	private static final int BLOCK = 1 << 16;

	private final List<ByteBuffer> blocks = new ArrayList<>();

	private ByteBuffer last = ByteBuffer.allocate(0);

	CopyBytes putShort(int value) {
		room(Short.BYTES).putShort((short) value);
		return this;
	}

	CopyBytes putInt(int value) {
		room(Integer.BYTES).putInt(value);
		return this;
	}

	CopyBytes putLong(long value) {
		room(Long.BYTES).putLong(value);
		return this;
	}

	CopyBytes put(byte[] value) {
		room(value.length).put(value);
		return this;
	}

	private ByteBuffer room(int length) {
		if (this.last.remaining() < length) {
			this.last = ByteBuffer.allocate(Math.max(BLOCK, length));
			this.blocks.add(this.last);
		}
		return this.last;
	}

	List<ByteBuffer> blocks() {
		return this.blocks;
	}

}
