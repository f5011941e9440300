package org.imrhelpcenter.paper;

import java.awt.image.BufferedImage;

import com.google.zxing.LuminanceSource;

/**
 * A page as it looks, for the one that searches it for codes.
 */
final class Pixels extends LuminanceSource {

	private final BufferedImage page;

	Pixels(BufferedImage page) {
		super(page.getWidth(), page.getHeight());
		this.page = page;
	}

	@Override
	public byte[] getRow(int y, byte[] row) {
		int[] colors = this.page.getRGB(0, y, getWidth(), 1, null, 0, getWidth());
		byte[] light = (row != null && row.length >= getWidth()) ? row : new byte[getWidth()];
		for (int x = 0; x < getWidth(); x++) {
			light[x] = light(colors[x]);
		}
		return light;
	}

	@Override
	public byte[] getMatrix() {
		byte[] matrix = new byte[getWidth() * getHeight()];
		for (int y = 0; y < getHeight(); y++) {
			System.arraycopy(getRow(y, new byte[getWidth()]), 0, matrix, y * getWidth(), getWidth());
		}
		return matrix;
	}

	/** Green counts most for the eye; what shows through is paper. */
	private static byte light(int color) {
		if (color >>> 24 == 0) {
			return (byte) 255;
		}
		int red = (color >> 16) & 0xFF;
		int green = (color >> 8) & 0xFF;
		int blue = color & 0xFF;
		return (byte) ((red + 2 * green + blue) / 4);
	}

}
