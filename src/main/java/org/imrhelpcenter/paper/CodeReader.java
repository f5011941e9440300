package org.imrhelpcenter.paper;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;

/**
 * Finds the QR codes on a scanned or faxed page.
 */
public final class CodeReader {

	private static final Map<DecodeHintType, Object> PATIENT = Map.of(DecodeHintType.TRY_HARDER, true,
			DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));

	private CodeReader() {
	}

	/**
	 * The codes on a page.
	 * @param page the page as it looks, upright or turned
	 * @return what they say; empty when there is none
	 */
	public static List<String> codes(BufferedImage page) {
		BinaryBitmap squares = new BinaryBitmap(new HybridBinarizer(new Pixels(page)));
		try {
			return Arrays.stream(new QRCodeMultiReader().decodeMultiple(squares, PATIENT))
				.map(Result::getText)
				.toList();
		}
		catch (NotFoundException ex) {
			return List.of();
		}
	}

}
