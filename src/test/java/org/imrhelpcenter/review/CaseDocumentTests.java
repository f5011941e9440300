package org.imrhelpcenter.review;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.Receipt;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.documents.SampleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents on the page of a case, and their content for those who work on it.
 */
@Workbench
class CaseDocumentTests {

	private static final Actor MEMBER = new Actor("member", "The member", "MEMBER", "203.0.113.77");

	@LocalServerPort
	int port;

	@Autowired
	ReceptionDesk desk;

	@Autowired
	StoppedClock clock;

	@Autowired
	Documents documents;

	@Autowired
	JdbcClient jdbc;

	private String number;

	private String owner;

	private byte[] file;

	private long id;

	private Visitor nurse;

	@BeforeEach
	void setUp() throws Exception {
		this.clock.putTo("2026-11-20T10:15:00");
		Receipt receipt = this.desk.receive(ArrivingApplication.at(this.clock.instant()));
		this.number = receipt.number().text();
		this.owner = "case/" + receipt.caseId();
		this.file = SampleFiles.pdf(400_000, 3);
		this.id = this.documents
			.attach(this.owner, "Denial \"letter\" ñ<b>.pdf", new ByteArrayInputStream(this.file), MEMBER)
			.id();
		state("CLEAN");
		this.nurse = Workbench.People.signIn(this.jdbc, this.port, Role.NURSE);
	}

	@Test
	void listsEachWithItsState() {
		String page = CasePageTests.text(this.nurse.get("/staff/cases/" + this.number).body());
		assertThat(page).contains("Denial &quot;letter&quot; ñ&lt;b&gt;.pdf", "PDF, 391 KB", "Checked", "View",
				"Download", "Not yet opened by the Help Center", "A document was handed in");
		state("INFECTED");
		assertThat(CasePageTests.text(this.nurse.get("/staff/cases/" + this.number).body())).contains("Malware found")
			.doesNotContain("Download");
	}

	@Test
	void isSaidByStaffToBeWhatItIs() {
		this.nurse.get("/staff/cases/" + this.number + "/documents/" + this.id);
		this.nurse.post(at("/kind"), "kind", "AUTHORITY");
		this.nurse.post(at("/kind"), "kind", "NONSENSE");
		String page = CasePageTests.text(this.nurse.get("/staff/cases/" + this.number).body());
		assertThat(page).contains("Power of attorney or other legal paper", "Said what a document is");
	}

	@Test
	void showsAPdfInPlaceWithHeadersOfItsOwn() {
		HttpResponse<byte[]> answer = this.nurse.download(at("/view"));
		assertThat(answer.body()).isEqualTo(this.file);
		assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
		assertThat(header(answer, "Content-Disposition")).startsWith("inline;");
		assertSafe(answer);
	}

	@Test
	void handsOverAFileThatCanDoNothingHere() {
		HttpResponse<byte[]> answer = this.nurse.download(at("/download"));
		assertThat(answer.body()).isEqualTo(this.file);
		assertThat(header(answer, "Content-Disposition")).startsWith("attachment;")
			.contains("filename*=UTF-8''Denial%20%22letter%22%20%C3%B1%3Cb%3E.pdf");
		assertThat(header(answer, "Content-Security-Policy")).contains("sandbox");
		assertSafe(answer);
	}

	@Test
	void neverShowsATextInPlaceAndNeverAsWhatItCouldBeTakenFor() throws Exception {
		long text = this.documents
			.attach(this.owner, "note.txt",
					new ByteArrayInputStream(SampleFiles.text("Hello <script>alert(1)</script>")), MEMBER)
			.id();
		this.jdbc.sql("update document set state = 'CLEAN' where id = ?").param(text).update();
		HttpResponse<byte[]> answer = this.nurse
			.download("/staff/cases/" + this.number + "/documents/" + text + "/view");
		assertThat(header(answer, "Content-Type")).startsWith("text/plain");
		assertThat(header(answer, "Content-Disposition")).startsWith("attachment;");
		assertSafe(answer);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PENDING", "INFECTED", "ERROR" })
	void opensNothingThatIsNotClean(String state) {
		state(state);
		for (String way : List.of("/view", "/download", "/view?warned=yes", "/download?warned=yes")) {
			HttpResponse<byte[]> answer = this.nurse.download(at(way));
			assertThat(answer.statusCode()).isEqualTo(404);
			assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).doesNotContain("%PDF");
		}
		assertThat(this.documents.one(this.owner, this.id).openedAt()).isNull();
	}

	@Test
	void warnsBeforeWhatNobodyChecked() {
		state("NOT_SCANNED");
		HttpResponse<byte[]> answer = this.nurse.download(at("/view"));
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(header(answer, "Location")).endsWith(at(""));
		assertThat(this.nurse.get(at("")).body()).contains("No malware check is set up", "view?warned=yes");
		assertThat(this.nurse.download(at("/view?warned=yes")).body()).isEqualTo(this.file);
	}

	@Test
	void leavesALineForEachOpening() {
		this.nurse.download(at("/view"));
		this.nurse.download(at("/download"));
		assertThat(this.jdbc.sql("""
				select count(*) from audit_line where subject = ? and deed = 'DOCUMENT_OPENED' and detail = ?
				and role = 'NURSE'""").params(this.owner, "document/" + this.id).query(Integer.class).single())
			.isEqualTo(2);
		assertThat(this.documents.one(this.owner, this.id).openedAt()).isNotNull();
	}

	@Test
	void isNotThereForAnybodyElse() {
		Receipt other = this.desk.receive(ArrivingApplication.at(this.clock.instant()));
		for (String way : List.of("", "/view", "/download", "/view?warned=yes")) {
			assertThat(this.nurse.download("/staff/cases/" + other.number().text() + "/documents/" + this.id + way)
				.statusCode()).isEqualTo(404);
			assertThat(Workbench.People.signIn(this.jdbc, this.port, Role.ADMINISTRATOR).download(at(way)).statusCode())
				.isEqualTo(404);
			assertThat(new Visitor(this.port).download(at(way)).statusCode()).isEqualTo(302);
		}
		assertThat(this.documents.one(this.owner, this.id).openedAt()).isNull();
	}

	@Test
	void tellsThatTheMalwareCheckIsAwayOnlyWhereThereIsOne() {
		this.jdbc.sql("update document_scanner set down_since = ?")
			.param(this.clock.instant().atOffset(java.time.ZoneOffset.UTC))
			.update();
		assertThat(this.nurse.get("/staff").body()).doesNotContain("malware check does not answer");
	}

	private void state(String state) {
		this.jdbc.sql("update document set state = ? where id = ?").params(state, this.id).update();
	}

	private String at(String way) {
		return "/staff/cases/" + this.number + "/documents/" + this.id + way;
	}

	private static void assertSafe(HttpResponse<byte[]> answer) {
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
		assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1)
			.allSatisfy((policy) -> assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'")
				.doesNotContain("script-src"));
	}

	private static String header(HttpResponse<?> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

}
