package org.imrhelpcenter.tracking;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.documents.SampleFiles;
import org.imrhelpcenter.tracking.Followers.Follower;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents that are handed in from the page of the own case, and everything in one file.
 */
@AtTheDoor
class TrackedDocumentsTests {

	private static final String PATH = "/track/case/documents";

	@Autowired
	Followers followers;

	@Autowired
	Documents documents;

	@Autowired
	JdbcClient jdbc;

	private Visitor maria;

	private String owner;

	@BeforeEach
	void setUp() {
		Follower follower = this.followers.newcomer();
		this.owner = "case/" + follower.caseId();
		this.maria = this.followers.inside(follower);
		this.maria.get(PATH);
	}

	@Test
	void takesFilesAndTellsTheWayOfEach() {
		HttpResponse<String> answer = this.maria.upload(PATH, Map.of("letter.pdf", SampleFiles.pdf()));
		assertThat(Followers.leadsTo(answer)).isEqualTo("302 " + PATH + "?done");
		assertThat(this.maria.get(PATH + "?done").body()).contains("We have your files", "letter.pdf", "Received on",
				"Not checked for viruses", "Not yet opened by the Help Center");
		assertThat(this.maria.get("/track/case").body()).contains("We received a document.");
		assertThat(this.documents.of(this.owner)).extracting(DocumentSheet::handedInBy).containsExactly("MEMBER");
	}

	@Test
	void keepsTheOthersWhenOneIsRefused() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("locked.pdf", SampleFiles.lockedPdf());
		files.put("letter.pdf", SampleFiles.pdf());
		HttpResponse<String> answer = this.maria.upload(PATH, files);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("1 file was not taken", "locked.pdf: this file opens only with a password");
		assertThat(this.documents.of(this.owner)).extracting(DocumentSheet::name).containsExactly("letter.pdf");
	}

	@Test
	void notesWhatTheFilesShow() {
		this.maria.upload(PATH, Map.of("letter.pdf", SampleFiles.pdf()), "kind", "DOCTOR_LETTER");
		assertThat(this.documents.of(this.owner)).extracting(DocumentSheet::kind)
			.containsExactly(DocumentKind.DOCTOR_LETTER);
	}

	@Test
	void takesNothingFromWhoFollowsNoCase() {
		Visitor nobody = this.followers.outside();
		assertThat(nobody.upload(PATH, Map.of("letter.pdf", SampleFiles.pdf())).statusCode()).isEqualTo(302);
		assertThat(nobody.get(PATH).statusCode()).isEqualTo(302);
		assertThat(nobody.download("/track/case/archive").statusCode()).isEqualTo(302);
		assertThat(this.documents.of(this.owner)).isEmpty();
	}

	@Test
	void handsOverEverythingInOneFile() throws Exception {
		byte[] letter = SampleFiles.pdf(600_000, 5);
		this.maria.upload(PATH, Map.of("letter.pdf", letter));
		this.maria.upload(PATH, Map.of("letter.txt", SampleFiles.text("A note")));
		this.maria.upload(PATH, Map.of("bad.txt", SampleFiles.text("Something bad")));
		this.jdbc.sql("update document set state = 'INFECTED' where id = ?")
			.param(this.documents.of(this.owner).get(2).id())
			.update();
		HttpResponse<byte[]> answer = this.maria.download("/track/case/archive");
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
		assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
		assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
		Map<String, byte[]> entries = unzip(answer.body());
		assertThat(entries).containsOnlyKeys("application.pdf", "history.txt", "documents.txt",
				"documents/01 letter.pdf", "documents/02 letter.txt");
		assertThat(entries.get("documents/01 letter.pdf")).isEqualTo(letter);
		assertThat(entries.get("application.pdf")).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
		assertThat(new String(entries.get("history.txt"), StandardCharsets.UTF_8))
			.contains("We received your application.", "We received a document.");
		assertThat(new String(entries.get("documents.txt"), StandardCharsets.UTF_8)).contains("03 bad.txt",
				"A virus was found in it", this.documents.of(this.owner).get(0).sha256());
		assertThat(this.documents.of(this.owner)).extracting(DocumentSheet::openedAt).containsOnlyNulls();
	}

	private static Map<String, byte[]> unzip(byte[] zip) throws Exception {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				entries.put(entry.getName(), in.readAllBytes());
			}
		}
		return entries;
	}

}
