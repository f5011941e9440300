package org.imrhelpcenter.scans;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.imrhelpcenter.Colleagues;
import org.imrhelpcenter.FormWithFiles;
import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.Receipt;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.intake.CoverSheets;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A clerk at the scanner on December 3, 2026, and two cases.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "imr.sign-in-codes.every=1d", "imr.outbox.every=1d", "imr.proofs.every=1d" })
@WithDatabase
@Import({ MovableClock.InPlace.class, ReceptionDesk.class })
abstract class ScanDesk {

	static final String TRAY = "/staff/scans";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MovableClock clock;

	@Autowired
	ReceptionDesk desk;

	@Autowired
	CoverSheets coverSheets;

	@Autowired
	Documents documents;

	Visitor clerk;

	Receipt rosa;

	Receipt sam;

	@BeforeEach
	void twoCases() {
		this.clock.putTo("2026-12-03T09:00:00");
		this.jdbc.sql("delete from incoming_scan where whole_id is not null").update();
		this.jdbc.sql("delete from incoming_scan").update();
		this.rosa = this.desk.receive(ArrivingApplication.at(this.clock.instant()).of("Rosa", "Delgado"));
		this.sam = this.desk.receive(ArrivingApplication.at(this.clock.instant()).of("Sam", "Oyelaran"));
		this.clerk = Colleagues.signIn(this.jdbc, this.port, Role.INTAKE);
		this.clerk.get(TRAY);
	}

	byte[] cover(Receipt receipt) {
		return this.coverSheets.print(receipt.number(), Locale.ENGLISH);
	}

	/** Fields stand before the files, as on the page. */
	HttpResponse<String> scan(String name, byte[] file, String... fields) {
		FormWithFiles form = new FormWithFiles().field("_csrf", this.clerk.token());
		for (int i = 0; i < fields.length; i += 2) {
			form.field(fields[i], fields[i + 1]);
		}
		return this.clerk.upload(TRAY + "/documents", form.file("files", name, file));
	}

	/** The one scan that waits. */
	String waiting() {
		return this.jdbc.sql("select id from incoming_scan where settled_at is null").query(String.class).single();
	}

	int countWaiting() {
		return this.jdbc.sql("select count(*) from incoming_scan where settled_at is null")
			.query(Integer.class)
			.single();
	}

	List<DocumentSheet> with(Receipt receipt) {
		return this.documents.of("case/" + receipt.caseId());
	}

	byte[] content(String owner, DocumentSheet document) throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		this.documents.open(Actor.SYSTEM, owner, document.id(), true, false).content().writeTo(all);
		return all.toByteArray();
	}

	byte[] content(Receipt receipt) throws IOException {
		return content("case/" + receipt.caseId(), with(receipt).get(0));
	}

	List<String> deeds(String scan) {
		return this.jdbc.sql("select deed from audit_line where subject = ? order by number")
			.param("scan/" + scan)
			.query(String.class)
			.list();
	}

	Map<String, Object> row(String scan) {
		return this.jdbc.sql("select * from incoming_scan where id::text = ?").param(scan).query().singleRow();
	}

	static String text(HttpResponse<String> page) {
		return page.body()
			.replaceAll("(?s)<script.*?</script>", "")
			.replaceAll("<[^>]*>", " ")
			.replace("&#39;", "'")
			.replaceAll("\\s+", " ")
			.replaceAll(" ([,:.])", "$1");
	}

}
