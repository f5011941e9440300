package org.imrhelpcenter.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Looks at a file before it is kept: its content is what its name says, and it can be
 * opened. One at a time: what it takes to open a file, its sender decides.
 */
@Component
class Inspection {

	/**
	 * A third of a second to read: whoever sends the first file waits for it, not the
	 * start.
	 */
	private final Supplier<TikaConfig> types = SingletonSupplier.of(Inspection::types);

	private final Semaphore one = new Semaphore(1, true);

	private static TikaConfig types() {
		try {
			return new TikaConfig(Inspection.class.getClassLoader());
		}
		catch (TikaException | IOException ex) {
			throw new IllegalStateException("The list of file types cannot be read", ex);
		}
	}

	/**
	 * The type of a file.
	 * @param file the file
	 * @param name the name it came with
	 * @return the type, on which name and content agree
	 * @throws DocumentRefusedException when it is not taken
	 */
	FileType look(Path file, ShownName name) throws IOException {
		FileType type = FileType.byExtension(name.extension())
			.orElseThrow(() -> new DocumentRefusedException(Refusal.TYPE));
		this.one.acquireUninterruptibly();
		try {
			String content = content(file);
			if (!type.hasContent(content)) {
				throw new DocumentRefusedException(otherContent(type, content));
			}
			open(type, file);
			return type;
		}
		catch (OutOfMemoryError ex) {
			throw new DocumentRefusedException(Refusal.UNFOLDS);
		}
		finally {
			this.one.release();
		}
	}

	private String content(Path file) throws IOException {
		try (TikaInputStream in = TikaInputStream.get(file)) {
			// Without the name: it shall not help the content.
			return this.types.get().getDetector().detect(in, new Metadata()).getBaseType().toString();
		}
	}

	/** Word seals a document with a password inside its old kind of file. */
	private static Refusal otherContent(FileType type, String content) {
		return (type == FileType.DOCX && content.startsWith("application/x-tika-msoffice")) ? Refusal.PASSWORD
				: Refusal.NOT_WHAT_IT_SAYS;
	}

	private static void open(FileType type, Path file) throws IOException {
		if (type != FileType.DOCX) {
			ZipLook.refuseZip(file);
		}
		switch (type) {
			case PDF -> PdfLook.open(file);
			case JPEG, PNG -> ImageLook.open(file, type);
			case DOCX -> ZipLook.openWord(file);
			case TXT -> TextLook.open(file);
			case TIFF -> TiffLook.open(file);
			case HEIC -> HeicLook.open(file);
		}
	}

}
