package org.imrhelpcenter.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;

import javax.imageio.ImageIO;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/**
 * A text that machines read from paper, also when the paper was faxed.
 */
public final class QrCode {

	/** Large enough that a fax keeps each square. */
	private static final int PIXELS = 480;

	private static final int WHITE = 0xFFFFFF;

	private static final Map<EncodeHintType, Object> STURDY = Map.of(EncodeHintType.ERROR_CORRECTION,
			ErrorCorrectionLevel.H, EncodeHintType.MARGIN, 4);

	private QrCode() {
	}

	/**
	 * The code as an image that a template for print may show.
	 * @param text the text
	 * @return the address of the image, which holds all of it
	 */
	public static String dataUri(String text) {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		try {
			ImageIO.write(image(text), "png", png);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
	}

	static BufferedImage image(String text) {
		BitMatrix squares;
		try {
			squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, PIXELS, PIXELS, STURDY);
		}
		catch (WriterException ex) {
			throw new IllegalArgumentException("The text is too long for a QR code", ex);
		}
		BufferedImage image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_BYTE_BINARY);
		for (int x = 0; x < PIXELS; x++) {
			for (int y = 0; y < PIXELS; y++) {
				image.setRGB(x, y, squares.get(x, y) ? 0 : WHITE);
			}
		}
		return image;
	}

}
