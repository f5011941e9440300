package org.imrhelpcenter.correspondence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A page in the plainest PDF there is, for letters that are made up by the thousand: a
 * letter that a person gets is printed by {@link LetterPress}.
 */
final class PlainPdf {

	private static final int WIDTH = 88;

	/** A leading one keeps the zeros. */
	private static final long PLACE = 10_000_000_000L;

	private final StringBuilder pdf = new StringBuilder(1024).append("%PDF-1.4\n");

	private final List<Integer> places = new ArrayList<>();

	private PlainPdf() {
	}

	static byte[] of(List<String> lines) {
		PlainPdf made = new PlainPdf();
		StringBuilder text = new StringBuilder("BT/F 11 Tf 15 TL 72 720 Td");
		for (String line : lines) {
			for (String row : rows(line)) {
				text.append('(').append(escaped(row)).append(")'");
			}
		}
		made.object("<</Type/Catalog/Pages 2 0 R/Lang(en)>>");
		made.object("<</Type/Pages/Kids[3 0 R]/Count 1>>");
		made.object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F"
				+ "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>>>");
		text.append("ET");
		made.object("<</Length " + text.length() + ">>stream\n" + text + "\nendstream");
		return made.end();
	}

	private static List<String> rows(String line) {
		List<String> rows = new ArrayList<>();
		String rest = line;
		while (rest.length() > WIDTH) {
			int cut = Math.max(rest.lastIndexOf(' ', WIDTH), 1);
			rows.add(rest.substring(0, cut));
			rest = rest.substring(cut).strip();
		}
		rows.add(rest);
		return rows;
	}

	private static String escaped(String row) {
		return row.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
	}

	private void object(String body) {
		this.places.add(this.pdf.length());
		this.pdf.append(this.places.size()).append(" 0 obj").append(body).append("endobj\n");
	}

	private byte[] end() {
		int table = this.pdf.length();
		int size = this.places.size() + 1;
		this.pdf.append("xref\n0 ").append(size).append("\n0000000000 65535 f \n");
		this.places
			.forEach((place) -> this.pdf.append(String.valueOf(PLACE + place).substring(1)).append(" 00000 n \n"));
		this.pdf.append("trailer<</Size ")
			.append(size)
			.append("/Root 1 0 R>>\nstartxref\n")
			.append(table)
			.append("\n%%EOF");
		// Letters that the font does not have become question marks, one byte each.
		return this.pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
	}

}
