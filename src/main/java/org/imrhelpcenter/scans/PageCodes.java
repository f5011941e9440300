package org.imrhelpcenter.scans;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.imrhelpcenter.cases.CaseNumber;
import org.imrhelpcenter.paper.CodeReader;

/**
 * The case numbers that the codes on a scanned page say.
 */
final class PageCodes {

	/** Wider than a sheet on its side: a fax in coarse lines, half as high as it was. */
	private static final double COARSE = 1.35;

	private PageCodes() {
	}

	static Set<String> on(Leaves leaves, int page) throws IOException {
		BufferedImage seen = leaves.look(page);
		Set<String> numbers = numbers(CodeReader.codes(seen));
		return (numbers.isEmpty() && seen.getWidth() > COARSE * seen.getHeight())
				? numbers(CodeReader.codes(stretched(seen))) : numbers;
	}

	private static Set<String> numbers(List<String> codes) {
		Set<String> numbers = new LinkedHashSet<>();
		codes.stream().flatMap((code) -> CaseNumber.parse(code).stream()).map(CaseNumber::text).forEach(numbers::add);
		return numbers;
	}

	private static BufferedImage stretched(BufferedImage page) {
		BufferedImage high = new BufferedImage(page.getWidth(), 2 * page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
		return new AffineTransformOp(AffineTransform.getScaleInstance(1, 2), AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
			.filter(gray(page), high);
	}

	private static BufferedImage gray(BufferedImage page) {
		BufferedImage gray = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
		var paint = gray.createGraphics();
		paint.drawImage(page, 0, 0, null);
		paint.dispose();
		return gray;
	}

}
