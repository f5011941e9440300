package org.imrhelpcenter.samples;

import java.util.List;

import org.imrhelpcenter.audit.AuditLine;
import org.imrhelpcenter.audit.AuditPages;
import org.imrhelpcenter.bulk.CopyRows;
import org.imrhelpcenter.bulk.CopyTable;

/**
 * Writes the chained history of a made-up case.
 */
final class History {

	/** The tables that it fills. */
	static final List<String> TABLES = List.of("audit_head", "audit_line");

	private static final CopyTable HEAD = new CopyTable("audit_head", "subject, length, head, seal");

	private static final CopyTable LINE = new CopyTable("audit_line",
			"subject, number, at, ref, name, role, address, deed, detail, hash");

	private History() {
	}

	static void write(CopyRows rows, AuditPages pages, String subject, List<AuditLine> lines) {
		AuditPages.Page page = pages.chain(subject, lines);
		rows.add(HEAD, subject, lines.size(), page.head(), page.seal());
		for (int i = 0; i < lines.size(); i++) {
			AuditLine line = lines.get(i);
			rows.add(LINE, subject, line.number(), line.at(), line.ref(), line.name(), line.role(), line.address(),
					line.deed(), line.detail(), page.hashes().get(i));
		}
	}

}
