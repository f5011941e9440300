package org.imrhelpcenter.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Gatling counted, by part of the load and kind of request.
 *
 * @param all how many there were
 * @param failed how many of them failed
 * @param byName those of each part and kind
 */
record Requests(long all, long failed, Map<String, Times> byName) {

	static Requests in(Path reports) throws IOException {
		try (Stream<Path> files = Files.find(reports, 4, (file, about) -> file.endsWith("js/stats.json"))) {
			JsonNode stats = JsonMapper.shared().readTree(files.findFirst().orElseThrow().toFile());
			Map<String, Times> byName = new LinkedHashMap<>();
			for (JsonNode each : stats.get("contents")) {
				byName.put(each.get("name").asString(), times(each.get("stats")));
			}
			JsonNode count = stats.get("stats").get("numberOfRequests");
			return new Requests(count.get("total").asLong(), count.get("ko").asLong(), byName);
		}
	}

	private static Times times(JsonNode stats) {
		return new Times(stats.get("numberOfRequests").get("total").asLong(),
				stats.get("numberOfRequests").get("ko").asLong(),
				stats.get("meanNumberOfRequestsPerSecond").get("total").asDouble(), at(stats, 1), at(stats, 2),
				at(stats, 3));
	}

	private static long at(JsonNode stats, int percentile) {
		return stats.get("percentiles" + percentile).get("total").asLong();
	}

	Optional<Times> of(Part part, Kind kind) {
		return Optional.ofNullable(this.byName.get(kind.in(part)));
	}

	/**
	 * How long answers took, in milliseconds.
	 *
	 * @param count how many
	 * @param failed how many failed
	 * @param perSecond over the whole run
	 * @param p50 half of them at most
	 * @param p95 ninety-five of a hundred at most
	 * @param p99 ninety-nine of a hundred at most
	 */
	record Times(long count, long failed, double perSecond, long p50, long p95, long p99) {
	}

}
