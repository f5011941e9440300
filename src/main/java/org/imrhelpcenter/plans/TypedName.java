package org.imrhelpcenter.plans;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a plan's name is compared: letters and digits count, how they are written does not.
 */
final class TypedName {

	private static final Pattern NOT_COMPARED = Pattern.compile("[^\\p{L}\\p{N}]");

	private static final Pattern ABBREVIATION_FIRST = Pattern.compile("^(\\p{Lu}{3,})(?: .*)?$");

	private TypedName() {
	}

	static String compared(String name) {
		String spelled = Normalizer.normalize(name.replace("&", " and "), Normalizer.Form.NFKD);
		return NOT_COMPARED.matcher(spelled).replaceAll("").toLowerCase(Locale.ROOT);
	}

	/** "CCHP" of "CCHP Fresno". */
	static Optional<String> abbreviation(String commonName) {
		var matcher = ABBREVIATION_FIRST.matcher(commonName);
		return matcher.matches() ? Optional.of(compared(matcher.group(1))) : Optional.empty();
	}

}
