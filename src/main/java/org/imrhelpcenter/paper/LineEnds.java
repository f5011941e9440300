package org.imrhelpcenter.paper;

import java.text.BreakIterator;
import java.util.Locale;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;

/**
 * Where a line may end: phone numbers and case numbers are never torn in two.
 */
final class LineEnds implements FSTextBreaker {

	private final FSTextBreaker ends = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ROOT));

	private String text = "";

	@Override
	public void setText(String newText) {
		this.text = newText;
		this.ends.setText(newText);
	}

	@Override
	public int next() {
		int end = this.ends.next();
		while (end != BreakIterator.DONE && isWithinNumber(end)) {
			end = this.ends.next();
		}
		return end;
	}

	private boolean isWithinNumber(int end) {
		return end > 1 && end < this.text.length() && this.text.charAt(end - 1) == '-'
				&& Character.isLetterOrDigit(this.text.charAt(end - 2)) && Character.isDigit(this.text.charAt(end));
	}

}
