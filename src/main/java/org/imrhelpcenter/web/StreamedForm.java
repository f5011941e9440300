package org.imrhelpcenter.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

/**
 * A form with files, read as it arrives: the fields before the first file are there at
 * once, like those of any form; then come the files, one after the other, and nothing of
 * them is kept in memory or on disk. Fields after the files are there when the files are
 * read.
 */
public final class StreamedForm {

	private static final int LONGEST_FIELD = 32 * 1024;

	private static final int MOST_PARTS = 500;

	private final @Nullable FileItemInputIterator parts;

	private final Map<String, List<String>> fields = new LinkedHashMap<>();

	private @Nullable FileItemInput file;

	private int count;

	private StreamedForm(@Nullable FileItemInputIterator parts) {
		this.parts = parts;
	}

	/**
	 * The form with files of this request.
	 * @param request a request to an address that takes files
	 * @return the form; one without any when an ordinary form was sent
	 */
	public static StreamedForm of(HttpServletRequest request) {
		return (request.getAttribute(StreamedForm.class.getName()) instanceof StreamedForm form) ? form
				: new StreamedForm(null);
	}

	static StreamedForm begin(HttpServletRequest request) throws IOException {
		JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> upload = new JakartaServletFileUpload<>();
		upload.setHeaderCharset(StandardCharsets.UTF_8);
		StreamedForm form = new StreamedForm(upload.getItemIterator(request));
		form.readFields();
		request.setAttribute(StreamedForm.class.getName(), form);
		return form;
	}

	Map<String, List<String>> fields() {
		return this.fields;
	}

	/**
	 * Reads the files, each in its turn. What is left of one when its taker returns is
	 * passed over. A file input that was left empty is no file.
	 * @param taker takes each file
	 * @throws IOException when the taker fails
	 * @throws FormCutException when the form does not arrive whole
	 */
	public void files(FileTaker taker) throws IOException {
		for (FileItemInput next = this.file; next != null; next = this.file) {
			String name = name(next);
			if (!name.isEmpty()) {
				taker.take(name, new Arriving(next.getInputStream()));
			}
			readFields();
		}
	}

	/** Reads up to the next file. */
	private void readFields() {
		this.file = null;
		try {
			readOn();
		}
		catch (IOException | UncheckedIOException ex) {
			throw new FormCutException(ex);
		}
	}

	private void readOn() throws IOException {
		while (this.file == null && this.parts != null && this.parts.hasNext()) {
			if (++this.count > MOST_PARTS) {
				throw new IOException("A form has too many parts");
			}
			FileItemInput part = this.parts.next();
			if (part.isFormField()) {
				this.fields.computeIfAbsent(part.getFieldName(), (any) -> new ArrayList<>()).add(value(part));
			}
			else {
				this.file = part;
			}
		}
	}

	private static String value(FileItemInput part) throws IOException {
		try (InputStream in = part.getInputStream()) {
			byte[] value = in.readNBytes(LONGEST_FIELD + 1);
			if (value.length > LONGEST_FIELD) {
				throw new IOException("A field of a form with files is too long");
			}
			return new String(value, StandardCharsets.UTF_8);
		}
	}

	/** The library refuses a name with a NUL; here it is text like any other. */
	private static String name(FileItemInput part) {
		try {
			String name = part.getName();
			return (name != null) ? name : "";
		}
		catch (InvalidPathException ex) {
			return ex.getInput();
		}
	}

	/** Tells failures to read from failures to keep what was read. */
	private static final class Arriving extends FilterInputStream {

		private Arriving(InputStream in) {
			super(in);
		}

		@Override
		public int read() {
			try {
				return super.read();
			}
			catch (IOException ex) {
				throw new FormCutException(ex);
			}
		}

		@Override
		public int read(byte[] bytes, int offset, int length) {
			try {
				return super.read(bytes, offset, length);
			}
			catch (IOException ex) {
				throw new FormCutException(ex);
			}
		}

	}

	/**
	 * Takes one file after the other.
	 */
	@FunctionalInterface
	public interface FileTaker {

		/**
		 * Takes a file.
		 * @param name the name that its sender gave it
		 * @param content its bytes, as they arrive
		 * @throws IOException when it cannot be taken
		 */
		void take(String name, InputStream content) throws IOException;

	}

}
