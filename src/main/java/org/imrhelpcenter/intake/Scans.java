package org.imrhelpcenter.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.documents.DocumentLimits;
import org.imrhelpcenter.documents.DocumentRefusedException;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.documents.Refusal;
import org.imrhelpcenter.web.StreamedForm;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Scanned pages, filed with their case: the cover sheet's code says which, else whoever
 * scanned them does.
 */
@Component
class Scans {

	/** Searched for codes at once: each is in memory as a whole. */
	private static final int AT_ONCE = 2;

	private static final int LARGEST = (int) DocumentLimits.OURS.fileBytes();

	private final Semaphore desks = new Semaphore(AT_ONCE, true);

	private final Cases cases;

	private final Documents documents;

	Scans(Cases cases, Documents documents) {
		this.cases = cases;
		this.documents = documents;
	}

	/**
	 * Files every scan of a form.
	 * @param viewer who scanned them
	 * @param number the case number that was typed; empty to go by the codes
	 * @param form the form; its files are read here
	 * @return what became of each
	 * @throws IOException when a file cannot be kept
	 */
	List<Filed> file(Viewer viewer, String number, StreamedForm form) throws IOException {
		viewer.mustBe(KeyedApplications.ROLES);
		List<Filed> filed = new ArrayList<>();
		form.files((name, content) -> {
			this.desks.acquireUninterruptibly();
			try {
				filed.add(file(viewer, number, name, content));
			}
			finally {
				this.desks.release();
			}
		});
		return filed;
	}

	private Filed file(Viewer viewer, String number, String name, InputStream content) throws IOException {
		byte[] file = content.readNBytes(LARGEST + 1);
		String aside = "scan/" + UUID.randomUUID();
		try {
			// Nobody opens what has not been looked at.
			DocumentSheet looked = this.documents.attach(aside, name, new ByteArrayInputStream(file), null);
			try {
				Set<String> numbers = number.isBlank() ? PageCodes.in(file) : Set.of(number);
				return (numbers.size() == 1)
						? file(viewer, numbers.iterator().next(), looked.name(), file, !number.isBlank())
						: new Filed(looked.name(), numbers.isEmpty() ? Outcome.NO_CODE : Outcome.SEVERAL, null, null);
			}
			finally {
				this.documents.remove(aside, looked.id());
			}
		}
		catch (DocumentRefusedException ex) {
			return new Filed("", Outcome.REFUSED, null, ex.refusal());
		}
	}

	private Filed file(Viewer viewer, String number, String name, byte[] file, boolean typed) throws IOException {
		try {
			CaseSheet opened = this.cases.of(viewer, number);
			this.documents.attach(opened.subject(), name, new ByteArrayInputStream(file), viewer.actor());
			return new Filed(name, Outcome.FILED, opened.number().text(), null);
		}
		catch (CaseMissingException ex) {
			return new Filed(name, typed ? Outcome.NO_CASE : Outcome.NO_CODE, null, null);
		}
	}

	/**
	 * What became of a scan.
	 */
	enum Outcome {

		/** It is with its case. */
		FILED,
		/** No code on it names a case. */
		NO_CODE,
		/** Its codes name several cases. */
		SEVERAL,
		/** There is no case of the number that was typed. */
		NO_CASE,
		/** The file was not taken. */
		REFUSED

	}

	/**
	 * What became of a scan.
	 *
	 * @param name the file's name, cleaned to be shown
	 * @param outcome what became of it
	 * @param number its case; null when it is with none
	 * @param refusal why it was not taken; null when it was
	 */
	record Filed(String name, Outcome outcome, @Nullable String number, @Nullable Refusal refusal) {
	}

}
