package org.imrhelpcenter.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.imrhelpcenter.rules.KindOfDispute;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What is drawn comes up as often as in the published determinations, and comes out as
 * often for the member.
 */
class DisputesTests {

	private static final int DRAWN = 200_000;

	private final Map<String, int[]> counted = new HashMap<>();

	private int all;

	@Test
	void diagnosesTreatmentsAndOutcomesFollowTheCounts() throws IOException {
		read();
		Map<String, int[]> drawn = new HashMap<>();
		Disputes disputes = new Disputes();
		Random random = new Random(11);
		int other = 0;
		int children = 0;
		for (int i = 0; i < DRAWN; i++) {
			Disputes.Drawn one = disputes.draw(random);
			int[] times = drawn.computeIfAbsent(one.dispute().diagnosis() + "|" + one.dispute().treatment(),
					(key) -> new int[3]);
			times[0]++;
			times[1] += one.overturned() ? 1 : 0;
			other += (one.dispute().kind() == KindOfDispute.OTHER) ? 1 : 0;
			children += one.dispute().child() ? 1 : 0;
		}
		assertThat(drawn.keySet()).isEqualTo(this.counted.keySet());
		this.counted.forEach((key, times) -> {
			int[] found = drawn.get(key);
			double share = (double) times[0] / this.all;
			assertThat((double) found[0] / DRAWN).as(key)
				.isCloseTo(share, within(0.0005 + 4 * Math.sqrt(share / DRAWN)));
			double overturned = (double) times[1] / times[0];
			assertThat((double) found[1] / found[0]).as(key + " overturned")
				.isCloseTo(overturned, within(0.02 + 2.5 / Math.sqrt(found[0])));
		});
		assertThat((double) other / DRAWN).as("complaints").isCloseTo(1 / 12.0, within(0.005));
		int young = this.counted.values().stream().mapToInt((times) -> times[2]).sum();
		assertThat((double) children / DRAWN).as("children").isCloseTo((double) young / this.all, within(0.005));
	}

	@Test
	void theSameSeedDrawsTheSame() {
		Disputes disputes = new Disputes();
		List<Disputes.Drawn> one = new Random(3).ints(50).mapToObj((seed) -> disputes.draw(new Random(seed))).toList();
		List<Disputes.Drawn> again = new Random(3).ints(50)
			.mapToObj((seed) -> new Disputes().draw(new Random(seed)))
			.toList();
		assertThat(again).isEqualTo(one);
	}

	private void read() throws IOException {
		for (String line : new ClassPathResource("samples/determinations.txt")
			.getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((each) -> !each.startsWith("#"))
			.toList()) {
			String[] parts = line.split("\\|", -1);
			int overturned = Integer.parseInt(parts[3]);
			int times = overturned + Integer.parseInt(parts[4]);
			int[] sum = this.counted.computeIfAbsent(parts[0] + "|" + parts[1], (key) -> new int[3]);
			sum[0] += times;
			sum[1] += overturned;
			sum[2] += Integer.parseInt(parts[5]);
			this.all += times;
		}
	}

}
