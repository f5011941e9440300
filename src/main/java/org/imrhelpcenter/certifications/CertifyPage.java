package org.imrhelpcenter.certifications;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.imrhelpcenter.intake.UrgentGround;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A doctor's certification as it was filled in.
 *
 * @param kind what is certified
 * @param grounds why it is urgent
 * @param why in the doctor's words
 * @param firstReference a paper that supports it
 * @param secondReference another one
 * @param name the doctor's name, which is the signature
 * @param license the license number
 * @param phone a phone number
 * @param agree the explicit tick
 */
record CertifyPage(
		@Answered(message = "{certifications.kind.missing}") @OneOf(CertificationKind.class) @Nullable String kind,
		@OneOf(UrgentGround.class) List<String> grounds,
		@Answered(message = "{certifications.why.missing}") @Text(max = CertifyPage.WHY,
				lines = true) @Nullable String why,
		@Text(max = 1000, lines = true) @Nullable String firstReference,
		@Text(max = 1000, lines = true) @Nullable String secondReference,
		@Answered(message = "{certifications.name.missing}") @Text(max = 200) @Nullable String name,
		@Text(max = 60) @Nullable String license, @Text(max = 40) @Nullable String phone,
		@Answered(message = "{certifications.agree.missing}") @Nullable String agree) {

	static final int WHY = 4000;

	CertifyPage {
		grounds = (grounds != null) ? List.copyOf(grounds) : List.of();
	}

	/** The fields of a form with files are there once its files are read. */
	static CertifyPage of(HttpServletRequest form) {
		String[] grounds = form.getParameterValues("grounds");
		return new CertifyPage(form.getParameter("kind"), (grounds != null) ? List.of(grounds) : List.of(),
				form.getParameter("why"), form.getParameter("firstReference"), form.getParameter("secondReference"),
				form.getParameter("name"), form.getParameter("license"), form.getParameter("phone"),
				form.getParameter("agree"));
	}

	/** Urgency has a ground. */
	boolean lacksGround() {
		return CertificationKind.URGENT.name().equals(this.kind) && this.grounds.isEmpty();
	}

	Certified certified() {
		return new Certified("", "", tidy(this.name), tidy(this.license), tidy(this.phone),
				(this.kind != null) ? CertificationKind.valueOf(this.kind) : null, this.grounds, tidy(this.why),
				Stream.of(tidy(this.firstReference), tidy(this.secondReference))
					.filter((reference) -> !reference.isEmpty())
					.toList());
	}

	private static String tidy(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

}
