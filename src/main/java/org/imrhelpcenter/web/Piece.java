package org.imrhelpcenter.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a text.
 *
 * @param text the piece
 * @param whole whether it stays on one line, as numbers do that people type or dial
 */
public record Piece(String text, boolean whole) {

	private static final Pattern NUMBER = Pattern.compile("IMR-\\d{2}-\\d{7}-\\d|(?:1-)?\\d{3}-\\d{3}-\\d{4}");

	static List<Piece> of(String text) {
		List<Piece> pieces = new ArrayList<>();
		Matcher number = NUMBER.matcher(text);
		int at = 0;
		while (number.find()) {
			if (number.start() > at) {
				pieces.add(new Piece(text.substring(at, number.start()), false));
			}
			pieces.add(new Piece(number.group(), true));
			at = number.end();
		}
		if (at < text.length()) {
			pieces.add(new Piece(text.substring(at), false));
		}
		return pieces;
	}

}
