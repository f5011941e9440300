package org.imrhelpcenter.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of its own for every field that takes words, so that one that turns up where it
 * must not be tells from which field it comes.
 */
final class Markers {

	private static final Pattern INPUT = Pattern.compile("<(input|textarea)\\b[^>]*\\bname=\"([^\"]+)\"[^>]*>");

	private static final Pattern TYPE = Pattern.compile("\\btype=\"([^\"]+)\"");

	/** Tests share a database: a word is typed once. */
	private static final AtomicInteger NEXT = new AtomicInteger(101);

	private final Map<String, String> byField = new LinkedHashMap<>();

	/**
	 * What somebody types who leaves no field out.
	 * @param path the page
	 * @param html its form
	 * @param chosen what is chosen or has a form of its own; names and values take turns
	 */
	String[] answers(String path, String html, String... chosen) {
		Map<String, List<String>> all = new LinkedHashMap<>();
		for (int i = 0; i < chosen.length; i += 2) {
			all.computeIfAbsent(chosen[i], (name) -> new ArrayList<>()).add(chosen[i + 1]);
		}
		Matcher input = INPUT.matcher(html);
		while (input.find()) {
			Matcher type = TYPE.matcher(input.group());
			String kind = input.group(1).equals("textarea") ? "text" : type.find() ? type.group(1) : "text";
			boolean date = input.group(2).matches(".+\\.(day|year)");
			if (!date && !all.containsKey(input.group(2)) && List.of("text", "email", "tel").contains(kind)) {
				all.put(input.group(2), List.of(word(path + " " + input.group(2), kind)));
			}
		}
		List<String> fields = new ArrayList<>();
		all.forEach((name, values) -> values.forEach((value) -> fields.addAll(List.of(name, value))));
		return fields.toArray(String[]::new);
	}

	/** A word of its own for a field that has none. */
	String word(String field, String kind) {
		int number = NEXT.getAndIncrement();
		String marker = kind.equals("tel") ? "5595550" + number : "qzx" + number + "kv";
		this.byField.put(field, marker);
		return kind.equals("email") ? marker + "@example.org" : marker;
	}

	int count() {
		return this.byField.size();
	}

	/** The fields on these pages alone. */
	Markers of(String path) {
		Markers some = new Markers();
		this.byField.forEach((field, marker) -> {
			if (field.startsWith(path)) {
				some.byField.put(field, marker);
			}
		});
		return some;
	}

	/**
	 * The fields whose words stand in a text, as they are or as bytes that a database
	 * prints.
	 */
	List<String> in(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		return this.byField.entrySet()
			.stream()
			.filter((each) -> lower.contains(each.getValue())
					|| lower.contains(HexFormat.of().formatHex(each.getValue().getBytes(StandardCharsets.UTF_8))))
			.map(Map.Entry::getKey)
			.toList();
	}

}
