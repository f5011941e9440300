package org.imrhelpcenter.certifications;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseSheet;

import org.springframework.stereotype.Component;

/**
 * A made-up doctor who certifies for a demonstration, through the same door as everyone:
 * a link, a paper, a signature.
 */
@Component
public class SampleCertification {

	private static final String ADDRESS = "127.0.0.1";

	private final Certifications certifications;

	private final CertificationPapers papers;

	SampleCertification(Certifications certifications, CertificationPapers papers) {
		this.certifications = certifications;
		this.papers = papers;
	}

	/**
	 * Has a doctor asked, who answers at once.
	 * @param opened the case
	 * @param name the name of the doctor's paper
	 * @param paper the paper
	 * @throws IOException when the paper cannot be read
	 */
	public void file(CaseSheet opened, String name, InputStream paper) throws IOException {
		String token = this.certifications
			.link(Viewer.follower(opened.id(), ADDRESS), opened, "Dr. Imani Ward", "ward@example.org", Locale.ENGLISH)
			.orElseThrow();
		this.papers.take(this.certifications.asked(token).orElseThrow(), name, paper, Certifications.doctor(ADDRESS));
		this.certifications.answer(token,
				new Certified("", "", "Imani Ward, MD", "A 000000", "(555) 010-0191",
						CertificationKind.STANDARD_DID_NOT_WORK, List.of(),
						"Six months of the treatment that the plan asks for did not help.",
						List.of("The study that I add: 88 of 120 patients got better.")),
				ADDRESS);
	}

}
