package org.imrhelpcenter.documents;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Opens a HEIC picture as far as its boxes: they lie in each other without a gap, tell of
 * a picture and its size, and its points are there. The points themselves are never
 * unfolded here. Source: ISO/IEC 14496-12 and 23008-12.
 */
final class HeicLook {

	/** Many times what a phone writes. */
	private static final int MOST_BOXES = 10_000;

	private static final int HEAD = 8;

	private static final int LONG_HEAD = 16;

	/** Version and flags, before what is in a full box. */
	private static final int VERSION = 4;

	private final FileChannel file;

	private int count;

	private HeicLook(FileChannel file) {
		this.file = file;
	}

	static void open(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file)) {
			new HeicLook(channel).look();
		}
		catch (BufferUnderflowException ex) {
			throw new DocumentRefusedException(Refusal.BROKEN);
		}
	}

	private void look() throws IOException {
		List<Box> whole = boxes(0, this.file.size(), true);
		Box meta = find(whole, "meta").orElse(null);
		if (whole.isEmpty() || !whole.get(0).is("ftyp") || (meta == null && find(whole, "moov").isEmpty())) {
			throw new DocumentRefusedException(Refusal.BROKEN);
		}
		boolean points = find(whole, "mdat").isPresent();
		if (meta != null) {
			List<Box> told = boxes(meta.from() + VERSION, meta.to(), false);
			if (find(told, "hdlr").isEmpty() || find(told, "iloc").isEmpty()) {
				throw new DocumentRefusedException(Refusal.BROKEN);
			}
			points |= find(told, "idat").isPresent();
			checkSizes(told);
		}
		if (!points) {
			throw new DocumentRefusedException(Refusal.BROKEN);
		}
	}

	private void checkSizes(List<Box> told) throws IOException {
		for (Box properties : inside(told, "iprp")) {
			for (Box size : inside(List.of(properties), "ipco")) {
				if (size.is("ispe")) {
					ByteBuffer extent = read(size.from() + VERSION, HEAD);
					ImageLook
						.refuseSize(Integer.toUnsignedLong(extent.getInt()) * Integer.toUnsignedLong(extent.getInt()));
				}
			}
		}
	}

	private List<Box> inside(List<Box> boxes, String type) throws IOException {
		Optional<Box> found = find(boxes, type);
		return found.isPresent() ? boxes(found.get().from(), found.get().to(), false) : List.of();
	}

	/** Some phones write something of their own behind the last box. */
	private List<Box> boxes(long from, long to, boolean mayEndEarly) throws IOException {
		List<Box> boxes = new ArrayList<>();
		long at = from;
		while (at + HEAD <= to) {
			ByteBuffer head = read(at, HEAD);
			long size = Integer.toUnsignedLong(head.getInt());
			byte[] type = new byte[VERSION];
			head.get(type);
			long begins = at + ((size == 1) ? LONG_HEAD : HEAD);
			long ends = at + ((size == 1) ? read(at + HEAD, HEAD).getLong() : (size == 0) ? to - at : size);
			if (ends < begins || ends > to || ++this.count > MOST_BOXES) {
				if (mayEndEarly && find(boxes, "mdat").isPresent()) {
					return boxes;
				}
				throw new DocumentRefusedException(Refusal.BROKEN);
			}
			boxes.add(new Box(new String(type, StandardCharsets.US_ASCII), begins, ends));
			at = ends;
		}
		return boxes;
	}

	private static Optional<Box> find(List<Box> boxes, String type) {
		return boxes.stream().filter((box) -> box.is(type)).findFirst();
	}

	private ByteBuffer read(long at, int length) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(length);
		this.file.read(bytes, at);
		return bytes.flip();
	}

	/** A box, and where its content begins and ends. */
	private record Box(String type, long from, long to) {

		boolean is(String other) {
			return this.type.equals(other);
		}

	}

}
