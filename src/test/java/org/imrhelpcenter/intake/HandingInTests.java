package org.imrhelpcenter.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.imrhelpcenter.FormWithFiles;
import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.documents.SampleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that are handed in with an application, as browsers without scripts send them.
 */
@OverHttp
class HandingInTests {

	private static final String PATH = "/apply/documents";

	@LocalServerPort
	int port;

	@Autowired
	Documents documents;

	@Autowired
	DraftRounds rounds;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	private Applicant rosa;

	@BeforeEach
	void setUp() {
		this.rosa = new Applicant(this.port).upTo(PATH);
	}

	@Test
	void takesSeveralFilesAtOnceAndListsThem() {
		HttpResponse<String> answer = upload(
				Map.of("Denial letter.pdf", SampleFiles.pdf(), "card.png", SampleFiles.picture("png")), "add", "yes");
		assertThat(Applicant.leadsTo(answer)).isEqualTo(PATH);
		String page = this.rosa.visitor.get(PATH).body();
		assertThat(page).contains("2 files are here", "Denial letter.pdf", "card.png");
	}

	@Test
	void keepsTheOthersWhenOneIsRefusedAndSaysWhyByItsName() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("a.pdf", SampleFiles.pdf());
		files.put("../..\\x\u202efdp<b>.exe", SampleFiles.pdf());
		files.put("locked.pdf", SampleFiles.lockedPdf());
		files.put("26 MB.pdf", SampleFiles.pdf(26 * 1024 * 1024, 1));
		files.put("b.txt", SampleFiles.text("It said no."));
		HttpResponse<String> answer = upload(files, "toFollow", "YES");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("3 files were not taken", "xfdp&lt;b&gt;.exe: we cannot take",
				"locked.pdf: this file opens only with a password", "26 MB.pdf: this file is larger than 25 MB",
				"2 files are here", "checked");
		assertThat(names()).containsExactly("a.pdf", "b.txt");
	}

	@Test
	void goesOnWithWhatWasChosenAndNeverPressedAdd() {
		assertThat(Applicant.leadsTo(upload(Map.of("a.pdf", SampleFiles.pdf())))).isEqualTo("/apply/statistics");
		assertThat(names()).containsExactly("a.pdf");
	}

	@Test
	void goesOnWithoutAny() {
		assertThat(Applicant.leadsTo(upload(Map.of("", new byte[0])))).isEqualTo("/apply/statistics");
		assertThat(names()).isEmpty();
	}

	@Test
	void notesWhatAFileShowsAndTakesOneOut() {
		upload(Map.of("a.pdf", SampleFiles.pdf(), "b.txt", SampleFiles.text("b")), "add", "yes");
		DocumentSheet first = files().get(0);
		upload(Map.of(), "kind-" + first.id(), "BILL", "add", "yes");
		assertThat(files().get(0).kind()).isEqualTo(DocumentKind.BILL);
		upload(Map.of(), "kind-" + first.id(), "NONSENSE", "remove", Long.toString(first.id()));
		assertThat(names()).hasSize(1).doesNotContain(first.name());
	}

	@Test
	void takesNothingOutOfAnothersApplication() {
		upload(Map.of("a.pdf", SampleFiles.pdf()), "add", "yes");
		long id = files().get(0).id();
		Applicant other = new Applicant(this.port).upTo(PATH);
		other.visitor.get(PATH);
		other.visitor.upload(PATH, Map.of(), "remove", Long.toString(id), "kind-" + id, "BILL");
		assertThat(files()).extracting(DocumentSheet::kind).containsOnlyNulls().hasSize(1);
	}

	@Test
	void leavesAtOnceWithWhatWasChosen() {
		String draft = folder();
		HttpResponse<String> answer = upload(Map.of("a.pdf", SampleFiles.pdf(), "b.exe", new byte[9]), "leave", "yes");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(this.documents.of(draft)).extracting(DocumentSheet::name).containsExactly("a.pdf");
	}

	@Test
	void passesOnToTheCaseWithTheSubmission() {
		upload(Map.of("a.pdf", SampleFiles.pdf()), "toFollow", "YES");
		this.rosa.send("/apply/statistics");
		assertThat(this.rosa.visitor.get("/apply/review").body()).contains("a.pdf", "I will send papers later");
		String draft = folder();
		assertThat(this.rosa.sign().statusCode()).isEqualTo(302);
		assertThat(this.documents.of(draft)).isEmpty();
		String owner = this.jdbc.sql("select 'case/' || case_id from draft where 'draft/' || id = ?")
			.param(draft)
			.query(String.class)
			.single();
		assertThat(this.documents.of(owner)).extracting(DocumentSheet::name).containsExactly("a.pdf");
		assertThat(this.jdbc.sql("select count(*) from audit_line where subject = ? and deed = 'DOCUMENTS_RECEIVED'")
			.param(owner)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void goesWithTheDraftWhenThatIsKeptNoLonger() {
		upload(Map.of("a.pdf", SampleFiles.pdf()), "add", "yes");
		String draft = folder();
		this.clock.forward(Duration.ofDays(61));
		this.rounds.tidy();
		assertThat(this.documents.of(draft)).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from document_folder where owner = ?")
			.param(draft)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void refusesAFormWithoutItsTokenBeforeItsFilesAreRead() {
		HttpResponse<String> answer = this.rosa.visitor.upload(PATH,
				new FormWithFiles().file("files", "a.pdf", SampleFiles.pdf())
					.field("_csrf", this.rosa.visitor.token()));
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(names()).isEmpty();
	}

	@Test
	void takesLargeFormsHereAndNowhereElse() {
		byte[] large = SampleFiles.pdf(1024 * 1024, 1);
		assertThat(upload(Map.of("a.pdf", large)).statusCode()).isEqualTo(302);
		this.rosa.visitor.get("/apply/statistics");
		assertThat(this.rosa.visitor.upload("/apply/statistics", Map.of("a.pdf", large)).statusCode()).isEqualTo(413);
		assertThat(this.rosa.visitor.upload("/apply/what-happened", Map.of("a.pdf", new byte[9])).statusCode())
			.isEqualTo(415);
	}

	@Test
	void answersWhatIsNoForm() {
		for (String body : List.of("", "--x", "nothing of the kind", "--" + "x".repeat(100_000))) {
			assertThat(this.rosa.visitor.upload(PATH, new FormWithFiles().raw(body)).statusCode()).as(body)
				.isIn(400, 403);
		}
	}

	@Test
	void keepsNothingOfAFileWhoseConnectionIsCut() throws IOException {
		byte[] whole = SampleFiles.pdf(3_000_000, 7);
		byte[] body = new FormWithFiles().field("_csrf", this.rosa.visitor.token())
			.file("files", "first.pdf", SampleFiles.pdf())
			.file("files", "second.pdf", whole)
			.bytes();
		String head = "POST " + PATH + " HTTP/1.1\r\nHost: localhost:" + this.port + "\r\nContent-Type: "
				+ FormWithFiles.TYPE + "\r\nContent-Length: " + body.length + "\r\nCookie: application="
				+ this.rosa.token() + "; imr-form=" + this.rosa.visitor.cookie("imr-form").orElseThrow().getValue()
				+ "\r\n\r\n";
		try (Socket socket = new Socket("localhost", this.port)) {
			OutputStream out = socket.getOutputStream();
			out.write(head.getBytes(StandardCharsets.US_ASCII));
			out.write(Arrays.copyOf(body, body.length / 2));
			out.flush();
			Awaitility.await().until(() -> names().equals(List.of("first.pdf")));
		}
		Awaitility.await().until(() -> unfinished() == 0);
		assertThat(names()).containsExactly("first.pdf");
		upload(Map.of("second.pdf", whole), "add", "yes");
		assertThat(names()).containsExactly("first.pdf", "second.pdf");
	}

	private HttpResponse<String> upload(Map<String, byte[]> files, String... fields) {
		this.rosa.visitor.get(PATH);
		String[] all = Arrays.copyOf(fields, fields.length + 2);
		all[fields.length] = "seen";
		all[fields.length + 1] = "-1";
		return this.rosa.visitor.upload(PATH, files, all);
	}

	private String folder() {
		return this.jdbc.sql("""
				select 'draft/' || t.draft_id from draft_token t where hash = sha256(convert_to(?, 'UTF8'))""")
			.param(this.rosa.token())
			.query(String.class)
			.single();
	}

	private List<DocumentSheet> files() {
		return this.documents.of(folder());
	}

	private List<String> names() {
		return files().stream().map(DocumentSheet::name).sorted().toList();
	}

	private int unfinished() {
		return this.jdbc.sql("select count(*) from document_upload where not finished").query(Integer.class).single();
	}

}
