package org.imrhelpcenter.web;

/**
 * A message with an accent on every letter and longer words. What is filled in, and where
 * a choice is made, stays as it is.
 */
final class PseudoText {

	private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

	private static final String ACCENTED = "ÀḂÇĎÉḞĜĤÎĴĶĹṀÑÖṔɊŔŠŢÛṼŴẊÝŽàḃçďéḟĝĥîĵķĺṁñöṕɋŕšţûṽŵẋýž";

	private static final double LONGER = 0.4;

	private final String message;

	private final StringBuilder text = new StringBuilder();

	private int word;

	private PseudoText(String message) {
		this.message = message;
	}

	static String of(String message) {
		return new PseudoText(message).write();
	}

	private String write() {
		int at = 0;
		while (at < this.message.length()) {
			char next = this.message.charAt(at);
			if (next == '{') {
				at = argument(at);
			}
			else if (next == '\'' && at + 1 < this.message.length() && this.message.charAt(at + 1) != '\'') {
				at = copy(at, this.message.indexOf('\'', at + 1) + 1);
			}
			else if (next == '\'') {
				at = copy(at, at + 2);
			}
			else {
				letter(next);
				at++;
			}
		}
		endWord();
		return this.text.toString();
	}

	private int copy(int from, int to) {
		endWord();
		this.text.append(this.message, from, to);
		return to;
	}

	private int argument(int from) {
		int end = from;
		int depth = 0;
		do {
			depth += (this.message.charAt(end) == '{') ? 1 : (this.message.charAt(end) == '}') ? -1 : 0;
			end++;
		}
		while (depth > 0);
		int choice = this.message.indexOf(",choice,", from);
		if (choice < 0 || choice > end) {
			return copy(from, end);
		}
		copy(from, choice + ",choice,".length());
		String[] branches = this.message.substring(choice + ",choice,".length(), end - 1).split("\\|");
		for (int i = 0; i < branches.length; i++) {
			int limit = branches[i].replace('<', '#').indexOf('#') + 1;
			this.text.append((i > 0) ? "|" : "").append(branches[i], 0, limit).append(of(branches[i].substring(limit)));
		}
		this.text.append('}');
		return end;
	}

	private void letter(char plain) {
		int index = PLAIN.indexOf(plain);
		if (index < 0) {
			endWord();
			this.text.append(plain);
			return;
		}
		this.text.append(ACCENTED.charAt(index));
		this.word++;
	}

	private void endWord() {
		this.text.append("ë".repeat((int) Math.ceil(this.word * LONGER)));
		this.word = 0;
	}

}
