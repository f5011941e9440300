package org.imrhelpcenter.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/** One page of questions as it is shown: what was typed, and what is wrong with it. */
public final class Form {

	private static final Pattern ONE_OF_SEVERAL = Pattern.compile("(\\w+)-(\\w+)");

	private final @Nullable Record page;

	private final Map<String, String> problems = new LinkedHashMap<>();

	private final Map<String, Optional<Object>> read = new HashMap<>();

	private Form(@Nullable Record page, List<FieldError> errors) {
		this.page = page;
		errors.stream()
			.sorted(Comparator.comparingInt((error) -> position(error.getField())))
			.forEach((error) -> this.problems.putIfAbsent(plain(error.getField()), message(error)));
	}

	/** A page that nobody has answered yet. */
	public static Form empty() {
		return new Form(null, List.of());
	}

	public static Form of(@Nullable Record page) {
		return new Form(page, List.of());
	}

	public static Form of(@Nullable Record page, Errors errors) {
		return new Form(page, errors.getFieldErrors());
	}

	/**
	 * What was typed, by the component's name, {@code birthDate.month} inside one, or
	 * {@code kind-2} where a page asks the same about several things.
	 */
	public String value(String path) {
		Object value = read(path);
		return (value != null) ? value.toString() : "";
	}

	public List<String> values(String path) {
		Object value = read(path);
		if (value instanceof Collection<?> several) {
			return several.stream().map(String::valueOf).toList();
		}
		return (value != null && !value.toString().isEmpty()) ? List.of(value.toString()) : List.of();
	}

	/** Whether this option was chosen, alone or with others. */
	public boolean chose(String path, Object option) {
		return values(path).contains((option instanceof Enum<?> constant) ? constant.name() : option.toString());
	}

	/** What is wrong with the field, or with a part of it; null when nothing is. */
	public @Nullable String error(String field) {
		String own = this.problems.get(field);
		return (own != null) ? own
				: this.problems.entrySet()
					.stream()
					.filter((problem) -> problem.getKey().startsWith(field + "."))
					.map(Map.Entry::getValue)
					.findFirst()
					.orElse(null);
	}

	/** Whether this part of a date is to be marked: the part at fault, or every part. */
	public boolean wrong(String field, String part) {
		return this.problems.containsKey(field) || this.problems.containsKey(field + "." + part);
	}

	/** All problems in the order of the page's questions. */
	public List<Problem> problems() {
		return this.problems.entrySet()
			.stream()
			.map((problem) -> problem(problem.getKey(), problem.getValue()))
			.toList();
	}

	/** Everything that was typed, for a form that carries it along unseen. */
	public List<Typed> typed() {
		return components().stream()
			.map(RecordComponent::getName)
			.flatMap(this::paths)
			.flatMap((path) -> values(path).stream().map((value) -> new Typed(path, value)))
			.toList();
	}

	private Stream<String> paths(String name) {
		Object value = read(name);
		if (value instanceof Map<?, ?> several) {
			return several.keySet().stream().map((key) -> name + "-" + key);
		}
		return (value instanceof DateParts) ? Stream.of(name + ".month", name + ".day", name + ".year")
				: Stream.of(name);
	}

	private Problem problem(String field, String message) {
		return new Problem(field, (type(field) == DateParts.class) ? field + ".month" : field, message);
	}

	/** What a component is, also one of a page inside the page. */
	private @Nullable Class<?> type(String path) {
		Class<?> type = (this.page != null) ? this.page.getClass() : null;
		for (String part : path.replaceAll("-.*|\\[[^]]*]$", "").split("\\.")) {
			String name = bare(part);
			RecordComponent[] components = (type != null) ? type.getRecordComponents() : null;
			type = (components == null) ? null
					: Arrays.stream(components)
						.filter((component) -> component.getName().equals(name))
						.<Class<?>>map((component) -> part.equals(name) ? component.getType() : element(component))
						.findFirst()
						.orElse(null);
		}
		return type;
	}

	/** A part of a path without its place in a list of pages. */
	private static String bare(String part) {
		return part.replaceFirst("\\[.*", "");
	}

	/** What is in a list of pages. */
	private static Class<?> element(RecordComponent list) {
		return ResolvableType.forType(list.getGenericType()).getGeneric(0).toClass();
	}

	/** A list asks for each of its choices; the answer stays the same. */
	private @Nullable Object read(String path) {
		Matcher one = ONE_OF_SEVERAL.matcher(path);
		if (one.matches()) {
			return (read(one.group(1)) instanceof Map<?, ?> several) ? several.get(one.group(2)) : null;
		}
		return (this.page != null)
				? this.read.computeIfAbsent(path, (any) -> Optional.ofNullable(look(any))).orElse(null) : null;
	}

	private @Nullable Object look(String path) {
		Object value = this.page;
		for (String part : path.split("\\.")) {
			if (value == null) {
				return null;
			}
			String name = bare(part);
			var accessor = BeanUtils.findDeclaredMethod(value.getClass(), name);
			if (accessor == null || !(value instanceof Record)) {
				throw new IllegalArgumentException("No " + path + " on this page");
			}
			ReflectionUtils.makeAccessible(accessor);
			value = ReflectionUtils.invokeMethod(accessor, value);
			if (!part.equals(name) && value instanceof List<?> list) {
				int index = Integer.parseInt(part.substring(name.length() + 1, part.length() - 1));
				value = (index < list.size()) ? list.get(index) : null;
			}
		}
		return value;
	}

	private int position(String field) {
		String name = field.replaceFirst("[-.\\[].*", "");
		int index = components().stream().map(RecordComponent::getName).toList().indexOf(name);
		return (index >= 0) ? index : Integer.MAX_VALUE;
	}

	private List<RecordComponent> components() {
		return (this.page != null) ? Arrays.asList(this.page.getClass().getRecordComponents()) : List.of();
	}

	/** The field at fault: one of several on the page, or a list as a whole. */
	private String plain(String field) {
		return (type(field) == Map.class) ? field.replaceAll("\\[([^]]*)]", "-$1")
				: field.replaceAll("\\.<.*", "").replaceAll("\\[[^]]*]$", "");
	}

	private static String message(FieldError error) {
		return (error.getDefaultMessage() != null) ? error.getDefaultMessage() : error.getField();
	}

	/** One answer as it was typed: the field's name, and one of its values. */
	public record Typed(String name, String value) {
	}

	/**
	 * One thing to mend: the question, the id of the control to go to, and the sentence.
	 */
	public record Problem(String field, String target, String message) {
	}

}
