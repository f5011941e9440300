package org.imrhelpcenter.scans;

import jakarta.servlet.http.HttpServletRequest;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is said about scans as they come in.
 *
 * @param receivedOn the legal day on which the papers were received; today when empty
 * @param number the case number; empty to go by the codes
 * @param kind what the papers prove
 */
record SortPage(@RealDate(past = true, notBefore = "2020-01-01") @Nullable DateParts receivedOn,
		@Text(max = 40) @Nullable String number, @OneOf(DocumentKind.class) @Nullable String kind) {

	/** A form with files is read as it arrives, and cannot be bound. */
	static SortPage of(HttpServletRequest request) {
		return new SortPage(
				new DateParts(request.getParameter("receivedOn.month"), request.getParameter("receivedOn.day"),
						request.getParameter("receivedOn.year")),
				request.getParameter("number"), request.getParameter("kind"));
	}

	String caseNumber() {
		return (this.number != null) ? this.number.strip() : "";
	}

}
