package org.imrhelpcenter.review;

import java.util.List;
import java.util.Map;

import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * That a case qualifies, as it was filled in.
 *
 * @param verdict what is decided about each service, by its place
 * @param items which records are asked of the plan, one a line
 * @param reasons why, where the rules advise against it
 */
record QualificationPage(Map<String, String> verdict, @Text(max = ActPages.MOST, lines = true) @Nullable String items,
		@Text(max = ActPages.MOST, lines = true) @Nullable String reasons) {

	QualificationPage {
		verdict = (verdict != null) ? Map.copyOf(verdict) : Map.of();
	}

	/** The same with what was sent for each service. */
	QualificationPage with(Map<String, String> sent) {
		return new QualificationPage(ServiceVerdicts.typed(sent), this.items, this.reasons);
	}

	List<String> itemLines() {
		return ActPages.words(this.items).lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

}
