package org.imrhelpcenter.intake;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.imrhelpcenter.web.OneOf;

/**
 * The answers that the questions of a page offer: those that their constraints accept, so
 * that the two cannot differ.
 */
final class Offered {

	private Offered() {
	}

	/**
	 * The answers of each question that has a list of them.
	 * @param page the page's record
	 * @return the enum's constants by the question's name
	 */
	static Map<String, Object[]> by(Class<? extends Page> page) {
		Map<String, Object[]> offered = new HashMap<>();
		for (Field field : page.getDeclaredFields()) {
			Arrays.stream(field.getAnnotationsByType(OneOf.class))
				.forEach((list) -> offered.put(field.getName(), list.value().getEnumConstants()));
		}
		return offered;
	}

}
