package org.imrhelpcenter;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Opens whatever the pages of a case offer to open.
 */
public final class CasePages {

	private static final Pattern PRINT = Pattern.compile("/(copy|cover-sheet|archive)$");

	private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");

	private CasePages() {
	}

	/**
	 * Everything that a page of a case offers to open, and what that offers.
	 * @return the kinds of pages that were opened
	 */
	public static Set<String> walk(Visitor visitor, String start, boolean print) {
		Set<String> seen = new LinkedHashSet<>(Set.of(start));
		Set<String> kinds = new LinkedHashSet<>();
		Deque<String> open = new ArrayDeque<>(seen);
		while (!open.isEmpty()) {
			String page = open.remove();
			HttpResponse<String> answer = visitor.get(page);
			assertThat(answer.statusCode()).as(page).isIn(200, 405);
			kinds.add(page.replaceAll("\\?.*", "").replaceAll("/(IMR-)?[0-9][0-9-]*(?=/|$)", "/-"));
			boolean text = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
			Matcher link = LINK.matcher(text ? answer.body() : "");
			while (link.find()) {
				String next = link.group(1).replace("&amp;", "&");
				if (next.startsWith(start + "/") && !next.contains("speak=") && (print || !PRINT.matcher(next).find())
						&& seen.add(next)) {
					open.add(next);
				}
			}
		}
		return kinds;
	}

	/** The member, who has opened the case with its code. */
	public static Visitor member(JdbcClient jdbc, int port, String number, String code) {
		LocalDate born = jdbc.sql("select birth_date from imr_case where number = ?")
			.param(number)
			.query(LocalDate.class)
			.single();
		Visitor visitor = new Visitor(port);
		visitor.get("/track");
		HttpResponse<String> answer = visitor.post("/track", "number", number, "code", code, "birthDate.month",
				String.valueOf(born.getMonthValue()), "birthDate.day", String.valueOf(born.getDayOfMonth()),
				"birthDate.year", String.valueOf(born.getYear()));
		assertThat(answer.headers().firstValue("Location").orElse("")).as(number).endsWith("/track/case");
		return visitor;
	}

}
