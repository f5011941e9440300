package org.imrhelpcenter.intake;

import java.util.Locale;
import java.util.Map;

import org.imrhelpcenter.cases.CaseNumber;
import org.imrhelpcenter.paper.Papers;
import org.imrhelpcenter.paper.QrCode;

import org.springframework.stereotype.Component;

/**
 * The sheet that lies on top of papers which are mailed or faxed: where they go, and to
 * which case they belong. Whoever sees it learns nothing else.
 */
@Component
public class CoverSheets {

	private final Papers papers;

	CoverSheets(Papers papers) {
		this.papers = papers;
	}

	/**
	 * Prints the sheet of a case.
	 * @param number the case number
	 * @param language in which language
	 * @return the PDF
	 */
	public byte[] print(CaseNumber number, Locale language) {
		return this.papers.print("intake/cover-sheet", language,
				Map.of("number", number.text(), "code", QrCode.dataUri(number.text())));
	}

}
