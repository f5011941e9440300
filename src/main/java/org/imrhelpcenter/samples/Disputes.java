package org.imrhelpcenter.samples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.imrhelpcenter.intake.SampleDispute;
import org.imrhelpcenter.rules.KindOfDispute;

import org.springframework.core.io.ClassPathResource;

/**
 * Which treatments were in dispute for which diagnoses, how often, and how that came out:
 * counts of what the department has published.
 */
final class Disputes {

	private final TreeMap<Integer, Counted> counts = new TreeMap<>();

	private int all;

	Disputes() {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				new ClassPathResource("samples/determinations.txt").getInputStream(), StandardCharsets.UTF_8))) {
			lines.lines().filter((line) -> !line.startsWith("#")).forEach(this::count);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The counts of disputes cannot be read", ex);
		}
	}

	private void count(String line) {
		String[] parts = line.split("\\|", -1);
		int overturned = Integer.parseInt(parts[3]);
		int upheld = Integer.parseInt(parts[4]);
		this.counts.put(this.all, new Counted(parts[0], parts[1], KindOfDispute.valueOf(parts[2]), overturned, upheld,
				Integer.parseInt(parts[5])));
		this.all += overturned + upheld;
	}

	/** One of them, as often as it came up. */
	Drawn draw(Random random) {
		Map.Entry<Integer, Counted> found = this.counts.floorEntry(random.nextInt(this.all));
		Counted counted = found.getValue();
		int times = counted.overturned() + counted.upheld();
		boolean child = random.nextInt(times) < counted.children();
		KindOfDispute kind = (random.nextInt(12) == 0) ? KindOfDispute.OTHER : counted.kind();
		return new Drawn(
				new SampleDispute(counted.treatment(), counted.diagnosis(), kind, child,
						kind != KindOfDispute.OTHER && random.nextInt(12) == 0),
				random.nextInt(times) < counted.overturned());
	}

	private record Counted(String diagnosis, String treatment, KindOfDispute kind, int overturned, int upheld,
			int children) {
	}

	/**
	 * A dispute, and how it comes out once it is decided.
	 *
	 * @param dispute the dispute
	 * @param overturned whether the plan has to provide it
	 */
	record Drawn(SampleDispute dispute, boolean overturned) {
	}

}
