package org.imrhelpcenter.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/**
 * Puts several papers one behind the other, to be printed in one go.
 */
public final class Binding {

	private Binding() {
	}

	/**
	 * One PDF of several.
	 * @param papers the PDFs, in their order
	 * @return all their pages
	 */
	public static byte[] of(List<byte[]> papers) {
		ByteArrayOutputStream bound = new ByteArrayOutputStream();
		PDFMergerUtility binder = new PDFMergerUtility();
		papers.forEach((paper) -> binder.addSource(new RandomAccessReadBuffer(paper)));
		binder.setDestinationStream(bound);
		try {
			binder.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bound.toByteArray();
	}

}
