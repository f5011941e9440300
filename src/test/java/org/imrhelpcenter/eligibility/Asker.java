package org.imrhelpcenter.eligibility;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.imrhelpcenter.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who asks the public check, in a browser of their own. */
final class Asker {

	final Visitor visitor;

	Asker(int port) {
		this.visitor = new Visitor(port);
		assertThat(this.visitor.get("/check").statusCode()).isEqualTo(200);
	}

	/** The page with the advice. */
	String check(String... answers) {
		HttpResponse<String> answer = post("/check", answers);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).doesNotContain("??");
		return answer.body();
	}

	/**
	 * Sends answers; dates are written as {@code 2026-10-01} and sent in their three
	 * parts.
	 */
	HttpResponse<String> post(String path, String... answers) {
		List<String> fields = new ArrayList<>();
		for (int i = 0; i < answers.length; i += 2) {
			if (answers[i].endsWith("On")) {
				LocalDate date = LocalDate.parse(answers[i + 1]);
				fields.addAll(List.of(answers[i] + ".month", "" + date.getMonthValue(), answers[i] + ".day",
						"" + date.getDayOfMonth(), answers[i] + ".year", "" + date.getYear()));
			}
			else {
				fields.addAll(List.of(answers[i], answers[i + 1]));
			}
		}
		return this.visitor.post(path, fields.toArray(String[]::new));
	}

}
