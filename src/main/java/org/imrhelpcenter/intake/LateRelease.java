package org.imrhelpcenter.intake;

import java.time.LocalDate;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Completions;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Signer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The medical release that was missing, and comes later on paper: who signed it, and how,
 * is kept like any other signature.
 */
@Component
public class LateRelease {

	private final Completions completions;

	private final SignedOnPaper signedOnPaper;

	LateRelease(Completions completions, SignedOnPaper signedOnPaper) {
		this.completions = completions;
		this.signedOnPaper = signedOnPaper;
	}

	/**
	 * Takes the release, signed on paper.
	 * @param viewer who takes it
	 * @param opened the case
	 * @param signed who signed it, and how
	 * @param on the legal day on which it was received
	 * @return false when the case has one already; then nothing changes
	 */
	@Transactional
	public boolean receive(Viewer viewer, CaseSheet opened, Signed signed, LocalDate on) {
		if (!this.completions.receiveRelease(viewer, opened, signed.by(), on)) {
			return false;
		}
		this.completions.keep(opened, this.signedOnPaper.release(opened.language(), signed.by(), signed.name(),
				signed.witness(), signed.dated()), LegalDay.startOf(on));
		return true;
	}

	/**
	 * Who signed, and how.
	 *
	 * @param by in which capacity
	 * @param name the name
	 * @param witness who saw the mark that stands for a signature; empty when it is none
	 * @param dated the date beside the signature; null when there is none
	 */
	public record Signed(Signer by, String name, String witness, @Nullable LocalDate dated) {
	}

}
