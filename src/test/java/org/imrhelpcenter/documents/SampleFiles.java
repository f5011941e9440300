package org.imrhelpcenter.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * Files as people hand them in, and as people who mean harm do.
 */
public final class SampleFiles {

	/** Each PDF that is made has a number of its own, even when nothing else differs. */
	private static final byte[] PAGE = pdf();

	private SampleFiles() {
	}

	/** A PDF of one empty page. */
	public static byte[] pdf() {
		return pdf(null);
	}

	/** A PDF that opens with this password only. */
	public static byte[] lockedPdf() {
		return pdf("opensesame");
	}

	private static byte[] pdf(String password) {
		try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			pdf.addPage(new PDPage());
			if (password != null) {
				pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
			}
			pdf.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A PDF of this size: with the same seed the same again, with another one another.
	 */
	public static byte[] pdf(int size, long seed) {
		byte[] page = PAGE;
		byte[] comment = new byte[size - page.length];
		new Random(seed).nextBytes(comment);
		for (int i = 0; i < comment.length; i++) {
			comment[i] = (byte) ('A' + (comment[i] & 0x0f));
		}
		comment[0] = '\n';
		comment[1] = '%';
		return ByteBuffer.allocate(size).put(page).put(comment).array();
	}

	/** A PDF with a part that unfolds to a gigabyte. */
	public static byte[] pdfBomb() {
		ByteArrayOutputStream folded = new ByteArrayOutputStream();
		try (java.util.zip.DeflaterOutputStream out = new java.util.zip.DeflaterOutputStream(folded)) {
			byte[] zeros = new byte[1024 * 1024];
			for (int i = 0; i < 200; i++) {
				out.write(zeros);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		String head = "%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /N 1 /First 10 /Filter /FlateDecode /Length " + folded.size()
				+ " >>\nstream\n";
		return join(text(head), folded.toByteArray(), text("\nendstream\nendobj\n"), pdf());
	}

	/** A picture in one color. */
	public static byte[] picture(String format) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A picture that says it is 60,000 points wide and high. */
	public static byte[] pictureBomb() {
		byte[] png = picture("png");
		ByteBuffer head = ByteBuffer.wrap(png);
		head.putInt(16, 60_000).putInt(20, 60_000);
		CRC32 crc = new CRC32();
		crc.update(png, 12, 17);
		head.putInt(29, (int) crc.getValue());
		return png;
	}

	/**
	 * A TIFF that says it is this many points wide and high, and whose first page leads
	 * on to there.
	 */
	public static byte[] tiff(int side, int next) {
		ByteBuffer tiff = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
		tiff.put(text("II")).putShort((short) 42).putInt(8).putShort((short) 8);
		int[][] entries = { { 256, side }, { 257, side }, { 258, 8 }, { 259, 1 }, { 262, 1 }, { 273, 200 },
				{ 278, side }, { 279, 50 } };
		for (int[] entry : entries) {
			tiff.putShort((short) entry[0]).putShort((short) 4).putInt(1).putInt(entry[1]);
		}
		tiff.putInt(next);
		return tiff.array();
	}

	/** A photo of a newer phone: its boxes, and points that nobody looks at. */
	public static byte[] heic(int side) {
		byte[] size = box("ispe", ByteBuffer.allocate(12).putInt(0).putInt(side).putInt(side).array());
		byte[] meta = box("meta", new byte[4], box("hdlr", new byte[4], new byte[4], text("pict"), new byte[13]),
				box("pitm", new byte[6]), box("iloc", new byte[8]), box("iinf", new byte[6]),
				box("iprp", box("ipco", size), box("ipma", new byte[8])));
		return join(box("ftyp", text("heic"), new byte[4], text("mif1heic")), meta, box("mdat", new byte[500]));
	}

	private static byte[] box(String type, byte[]... content) {
		byte[] inside = join(content);
		return join(ByteBuffer.allocate(4).putInt(inside.length + 8).array(), text(type), inside);
	}

	/** A Word document with these further entries. */
	public static byte[] word(Map<String, byte[]> further) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			entry(zip, "[Content_Types].xml", text("<Types/>"));
			entry(zip, "word/document.xml", text("<w:document/>"));
			for (Map.Entry<String, byte[]> each : further.entrySet()) {
				entry(zip, each.getKey(), each.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** A zip file with this entry. */
	public static byte[] zip(String name, byte[] content) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			entry(zip, name, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** A Word document whose entries unfold to 320 MB. */
	public static byte[] wordBomb() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			entry(zip, "[Content_Types].xml", text("<Types/>"));
			entry(zip, "word/document.xml", text("<w:document/>"));
			byte[] zeros = new byte[1024 * 1024];
			for (int i = 0; i < 10; i++) {
				zip.putNextEntry(new ZipEntry("word/media/" + i));
				for (int n = 0; n < 32; n++) {
					zip.write(zeros);
				}
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
		zip.closeEntry();
	}

	/** What every scanner takes for malware, and harms nobody. */
	public static byte[] eicar() {
		return text("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");
	}

	public static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	public static byte[] join(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			all.writeBytes(part);
		}
		return all.toByteArray();
	}

}
