package org.imrhelpcenter.documents;

import java.time.Instant;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether documents are looked through for malware.
 */
@Component
public class ScannerWatch {

	private final ObjectProvider<Scanner> scanner;

	private final ScanRows rows;

	ScannerWatch(ObjectProvider<Scanner> scanner, ScanRows rows) {
		this.scanner = scanner;
		this.rows = rows;
	}

	/**
	 * Since when the scanner does not answer.
	 * @return the moment; empty while it does, and where there is none
	 */
	@Transactional(readOnly = true)
	public Optional<Instant> downSince() {
		return (this.scanner.getIfAvailable() != null) ? this.rows.downSince() : Optional.empty();
	}

}
