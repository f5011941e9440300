package org.imrhelpcenter.scans;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.imrhelpcenter.Colleagues;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.documents.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scans that do not find their case by themselves wait, and nothing of them is lost.
 */
class TrayTests extends ScanDesk {

	@Test
	void holdsWhatHasNoCodeUntilSomebodyFilesIt() throws IOException {
		byte[] file = new SampleScans().page("No code here").pdf();
		HttpResponse<String> answer = scan("Letter from Rosa.pdf", file, "receivedOn.month", "12", "receivedOn.day",
				"1", "receivedOn.year", "2026");
		assertThat(text(answer)).contains("Letter from Rosa.pdf waits in the tray. No page of it carries the code",
				"1 scan waits", "Received on December 1, 2026. 1 page", "Pat Intake");
		String scan = waiting();
		this.clock.putTo("2026-12-05T10:00:00");
		this.clerk = Colleagues.signIn(this.jdbc, this.port, Role.INTAKE);
		assertThat(text(this.clerk.get(TRAY + "/" + scan))).contains("Letter from Rosa.pdf", "December 1, 2026",
				"Pat Intake, December 3, 2026", "File it with a case", "Took it in Pat Intake");
		HttpResponse<String> filed = this.clerk.post(TRAY + "/" + scan + "/filing", "number",
				this.rosa.number().text().replace("-", " "), "kind", "DOCTOR_LETTER");
		assertThat(filed.statusCode()).isEqualTo(302);
		DocumentSheet document = with(this.rosa).get(0);
		assertThat(document.name()).isEqualTo("Letter from Rosa.pdf");
		assertThat(document.kind()).isEqualTo(DocumentKind.DOCTOR_LETTER);
		assertThat(document.receivedAt()).isEqualTo(Instant.parse("2026-12-01T08:00:00Z"));
		assertThat(content(this.rosa)).isEqualTo(file);
		assertThat(this.documents.of("scan/" + scan)).isEmpty();
		assertThat(text(this.clerk.get(TRAY))).contains("Nothing waits", "Filed with " + this.rosa.number().text());
		assertThat(deeds(scan)).containsExactly("DOCUMENT_ADDED", "SCAN_HELD", "SCAN_FILED");
	}

	@Test
	void keepsAScanWhoseNumberIsNoCase() {
		HttpResponse<String> answer = scan("fax.txt", SampleFiles.text("a"), "number", "IMR-26-9999999-0");
		assertThat(text(answer)).contains("fax.txt waits in the tray. There is no case of the number");
		String at = TRAY + "/" + waiting();
		HttpResponse<String> again = this.clerk.post(at + "/filing", "number", "IMR-26-9999999-0");
		assertThat(again.statusCode()).isEqualTo(422);
		assertThat(again.body()).contains("There is no case of this number. Please look again.", "IMR-26-9999999-0");
		assertThat(this.clerk.post(at + "/filing", "number", " ").statusCode()).isEqualTo(422);
		assertThat(this.clerk.post(at + "/filing", "number", this.sam.number().text()).statusCode()).isEqualTo(302);
		assertThat(with(this.sam)).hasSize(1);
		assertThat(this.clerk.post(at + "/filing", "number", this.rosa.number().text()).statusCode()).isEqualTo(302);
		assertThat(with(this.rosa)).isEmpty();
	}

	@Test
	void keepsAScanWhoseCaseIsFull() throws IOException {
		for (int n = 0; n < 50; n++) {
			this.documents.attach("case/" + this.rosa.caseId(), n + ".txt",
					new ByteArrayInputStream(SampleFiles.text("paper " + n)), Viewer.member(null).actor());
		}
		HttpResponse<String> answer = scan("one more.txt", SampleFiles.text("one more"), "number",
				this.rosa.number().text());
		assertThat(text(answer)).contains("one more.txt waits in the tray. Its case has as many documents");
		assertThat(this.clerk.post(TRAY + "/" + waiting() + "/filing", "number", this.rosa.number().text()).body())
			.contains("This case has as many documents as it takes.");
		assertThat(countWaiting()).isOne();
	}

	@Test
	void isLookedAtInPlaceAfterAWarningAndTheRecordTellsWhoDid() throws IOException {
		byte[] file = new SampleScans().page("No code here").pdf();
		scan("fax.pdf", file);
		String scan = waiting();
		assertThat(this.clerk.get(TRAY + "/" + scan + "/view").statusCode()).isEqualTo(302);
		assertThat(this.clerk.download(TRAY + "/" + scan + "/view?warned=yes").body()).isEqualTo(file);
		assertThat(text(this.clerk.get(TRAY + "/" + scan))).contains("Opened it Pat Intake");
	}

	@Test
	void anApplicationIsKeyedInFromSeveralScans() throws IOException {
		for (String name : List.of("Application.pdf", "Denial letter.pdf", "Not hers.pdf")) {
			scan(name, new SampleScans().page(name).pdf(), "receivedOn.month", "12", "receivedOn.day", "1",
					"receivedOn.year", "2026");
		}
		List<String> ids = this.jdbc.sql("""
				select s.id::text from incoming_scan s join document_folder f on f.owner = 'scan/' || s.id
				join document d on d.folder_id = f.id order by d.id""").query(String.class).list();
		String page = this.clerk.get("/staff/intake?scan=" + ids.get(0) + "," + ids.get(1)).body();
		assertThat(page)
			.contains("value=\"" + ids.get(0) + "\" checked", "value=\"" + ids.get(1) + "\" checked",
					"value=\"" + ids.get(2) + "\"")
			.doesNotContain("value=\"" + ids.get(2) + "\" checked");
		HttpResponse<String> wrong = this.clerk.post("/staff/intake", application(ids.get(0), ids.get(1), ""));
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("value=\"" + ids.get(0) + "\" checked",
				"value=\"" + ids.get(1) + "\" checked");
		HttpResponse<String> answer = this.clerk.post("/staff/intake", application(ids.get(0), ids.get(1), "FAX"));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("filed with the case").doesNotContain("not filed with the case");
		String number = answer.body().replaceAll("(?s).*?(IMR-\\d\\d-\\d{7}-\\d).*", "$1");
		long id = this.jdbc.sql("select id from imr_case where number = ?").param(number).query(Long.class).single();
		assertThat(this.documents.of("case/" + id)).extracting(DocumentSheet::name)
			.containsExactly("Application.pdf", "Denial letter.pdf");
		assertThat(waiting()).as("only what was not chosen waits").isEqualTo(ids.get(2));
		HttpResponse<String> again = this.clerk.post("/staff/intake", application(ids.get(2), ids.get(1), "FAX"));
		assertThat(again.body()).contains("One scan is not filed with the case");
	}

	private static String[] application(String first, String second, String channel) {
		return new String[] { "entry", UUID.randomUUID().toString(), "paper.scan", first, "paper.scan", second,
				"paper.scanKind", "SIGNED_FORM", "paper.channel", channel, "paper.receivedOn.month", "12",
				"paper.receivedOn.day", "1", "paper.receivedOn.year", "2026", "paper.release", "MISSING", "paper.partB",
				"MISSING", "patient.lastName", "Lee", "patient.birthDate.month", "1", "patient.birthDate.day", "31",
				"patient.birthDate.year", "1990" };
	}

	@Test
	void putsAsideWhatIsNobodysAndBringsItBack() throws IOException {
		scan("Cheap flights.pdf", new SampleScans().page("Cheap flights").pdf());
		String at = TRAY + "/" + waiting();
		this.clerk.post(at + "/aside");
		assertThat(text(this.clerk.get(TRAY))).contains("Nothing waits", "Cheap flights.pdf Put aside");
		assertThat(this.clerk.download(at + "/download?warned=yes").statusCode()).isEqualTo(200);
		this.clerk.post(at + "/return");
		assertThat(countWaiting()).isOne();
		assertThat(deeds(waiting())).contains("SCAN_PUT_ASIDE", "SCAN_BROUGHT_BACK");
	}

	@Test
	void refusesADayToComeAndWhatIsNoPaper() {
		assertThat(scan("a.pdf", SampleFiles.pdf(), "receivedOn.month", "12", "receivedOn.day", "4", "receivedOn.year",
				"2026")
			.statusCode()).isEqualTo(422);
		assertThat(text(scan("locked.pdf", SampleFiles.lockedPdf()))).contains("A file was not taken");
		assertThat(text(scan("", new byte[0]))).contains("No file was chosen.");
		assertThat(countWaiting()).isZero();
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void isForThoseWhoKeyIn(Role role) throws IOException {
		scan("fax.pdf", new SampleScans().page("No code here").pdf());
		String at = TRAY + "/" + waiting();
		Visitor colleague = Colleagues.signIn(this.jdbc, this.port, role);
		int status = (role == Role.ADMINISTRATOR) ? 403 : 200;
		for (String page : List.of(TRAY, at, at + "/download?warned=yes")) {
			assertThat(colleague.get(page).statusCode()).as(page).isEqualTo(status);
			assertThat(new Visitor(this.port).get(page).statusCode()).isEqualTo(302);
		}
		colleague.get("/staff/password");
		if (role == Role.ADMINISTRATOR) {
			for (String act : List.of("/filing", "/aside", "/return")) {
				assertThat(colleague.post(at + act, "number", this.rosa.number().text()).statusCode()).isEqualTo(403);
			}
		}
		assertThat(countWaiting()).isOne();
		assertThat(colleague.get(TRAY + "/00000000-0000-0000-0000-000000000000").statusCode())
			.isEqualTo((role == Role.ADMINISTRATOR) ? 403 : 404);
	}

}
