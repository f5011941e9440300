package org.imrhelpcenter.eligibility;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.imrhelpcenter.web.Fault;
import org.imrhelpcenter.web.FaultyInputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object whose fields are read one by one, each as what it has to be. Everything
 * that is wrong is collected, by the name of its field; fields that nobody asks for are
 * let be.
 */
final class JsonFields {

	/** What is told when no field is to blame. */
	private static final String BODY = "body";

	private static final int DEEPEST = 20;

	private static final int LONGEST_NUMBER = 100;

	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(
					StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER).build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build())
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final @Nullable JsonNode object;

	private final String prefix;

	private final List<Fault> faults;

	private JsonFields(@Nullable JsonNode object, String prefix, List<Fault> faults) {
		this.object = object;
		this.prefix = prefix;
		this.faults = faults;
	}

	/**
	 * Reads the fields of a body.
	 * @throws FaultyInputException when it is not one JSON object
	 */
	static JsonFields of(InputStream body) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body.readAllBytes())).toString();
			JsonNode tree = JSON.readTree(text);
			if (tree.isObject()) {
				return new JsonFields(tree, "", new ArrayList<>());
			}
		}
		catch (IOException | JacksonException ex) {
			// Told like everything else that is no object.
		}
		throw new FaultyInputException(List.of(Fault.of(BODY, "api.fault.body")));
	}

	/** The fields of an object within; none when it is missing. */
	JsonFields object(String name) {
		JsonNode node = given(name);
		if (node != null && !node.isObject()) {
			fault(name, "api.fault.object");
		}
		return new JsonFields((node != null && node.isObject()) ? node : null, this.prefix + name + ".", this.faults);
	}

	/** One of the constants; the one handed in when the field is missing. */
	<E extends Enum<E>> E choice(String name, E missing) {
		E[] constants = missing.getDeclaringClass().getEnumConstants();
		String names = Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
		E chosen = read(name, (text) -> Arrays.stream(constants).filter((one) -> one.name().equals(text)).findAny(),
				"api.fault.choice", names);
		return (chosen != null) ? chosen : missing;
	}

	@Nullable Boolean flag(String name) {
		JsonNode node = given(name);
		if (node != null && !node.isBoolean()) {
			fault(name, "api.fault.flag");
		}
		return (node != null && node.isBoolean()) ? node.booleanValue() : null;
	}

	@Nullable LocalDate day(String name, int firstYear, int lastYear) {
		return read(name, (text) -> IsoText.day(text, firstYear, lastYear), "api.fault.day", text(firstYear),
				text(lastYear));
	}

	@Nullable OffsetDateTime moment(String name, int firstYear, int lastYear) {
		return read(name, (text) -> IsoText.moment(text, firstYear, lastYear), "api.fault.moment", text(firstYear),
				text(lastYear));
	}

	void require(String name) {
		if (given(name) == null) {
			fault(name, "api.fault.required");
		}
	}

	void fault(String name, String messageKey) {
		this.faults.add(Fault.of(this.prefix + name, messageKey));
	}

	boolean faulty(String name) {
		return this.faults.stream().anyMatch((fault) -> fault.field().equals(this.prefix + name));
	}

	/**
	 * To be called when every field has been read.
	 * @throws FaultyInputException when anything is wrong
	 */
	void refuseFaults() {
		if (!this.faults.isEmpty()) {
			throw new FaultyInputException(this.faults);
		}
	}

	private <T> @Nullable T read(String name, Function<String, Optional<T>> reading, String messageKey,
			Object... arguments) {
		JsonNode node = given(name);
		if (node == null) {
			return null;
		}
		Optional<T> value = node.isString() ? reading.apply(node.stringValue()) : Optional.empty();
		if (value.isEmpty()) {
			this.faults.add(Fault.of(this.prefix + name, messageKey, arguments));
		}
		return value.orElse(null);
	}

	private @Nullable JsonNode given(String name) {
		JsonNode node = (this.object != null) ? this.object.get(name) : null;
		return (node != null && !node.isNull()) ? node : null;
	}

	/** A year is no number to be written with a comma. */
	private static String text(int year) {
		return String.valueOf(year);
	}

}
