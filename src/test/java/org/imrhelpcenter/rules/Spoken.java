package org.imrhelpcenter.rules;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** Says findings and clocks in English, the way the pages do. */
final class Spoken {

	static final Properties MESSAGES = load();

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MMMM d, yyyy, h:mm a", Locale.US)
		.withZone(LegalDay.ZONE);

	private Spoken() {
	}

	static String say(Finding finding) {
		return say(finding.messageKey(), finding.arguments());
	}

	static String say(Sentence sentence) {
		return say(sentence.messageKey(), sentence.arguments());
	}

	static String say(String key, List<Object> arguments) {
		String pattern = MESSAGES.getProperty(key);
		if (pattern == null) {
			throw new AssertionError("no message " + key);
		}
		return new MessageFormat(pattern, Locale.US).format(arguments.stream().map(Spoken::shown).toArray());
	}

	private static Object shown(Object argument) {
		if (argument instanceof LocalDate day) {
			return DAY.format(day);
		}
		if (argument instanceof Instant instant) {
			return MOMENT.format(instant) + " Pacific time";
		}
		if (argument instanceof Enum<?> constant) {
			return say(constant.getDeclaringClass().getSimpleName() + "." + constant.name(), List.of());
		}
		return argument;
	}

	private static Properties load() {
		Properties properties = new Properties();
		try (Reader reader = new InputStreamReader(Spoken.class.getResourceAsStream("/messages/rules.properties"),
				StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return properties;
	}

}
