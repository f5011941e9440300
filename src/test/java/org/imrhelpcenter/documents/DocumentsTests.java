package org.imrhelpcenter.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.audit.AuditLine;
import org.imrhelpcenter.vault.SealBrokenException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Files are kept as they came, sealed, in the folder they were handed to.
 */
@SpringBootTest
@WithDatabase
@Import(MovableClock.InPlace.class)
class DocumentsTests {

	private static final Actor NURSE = new Actor("staff/7", "Nurse", "NURSE", null);

	@Autowired
	Documents documents;

	@Autowired
	DocumentKinds kinds;

	@Autowired
	OrphanSweep sweep;

	@Autowired
	Audit audit;

	@Autowired
	MovableClock clock;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	private String owner;

	@BeforeEach
	void setUp() {
		this.owner = "case/" + UUID.randomUUID();
	}

	@Test
	void givesBackTheVeryBytesThatWereHandedIn() throws Exception {
		byte[] file = SampleFiles.pdf(3 * Chunks.SIZE + 17, 1);
		DocumentSheet kept = attach("Denial letter.pdf", file);
		assertThat(kept.name()).isEqualTo("Denial letter.pdf");
		assertThat(kept.type()).isEqualTo(FileType.PDF);
		assertThat(kept.size()).isEqualTo(file.length);
		assertThat(kept.sha256()).isEqualTo(sha256(file));
		assertThat(kept.state()).isEqualTo(DocumentState.NOT_SCANNED);
		assertThat(opened(kept.id())).isEqualTo(file);
		assertThat(this.documents.of(this.owner)).containsExactly(this.documents.one(this.owner, kept.id()));
	}

	@Test
	void keepsAFileThatFillsItsChunksToTheLastByte() throws Exception {
		byte[] file = SampleFiles.pdf(2 * Chunks.SIZE, 2);
		assertThat(opened(attach("even.pdf", file).id())).isEqualTo(file);
	}

	@Test
	void holdsNoConnectionWhileASlowSenderSends() throws Exception {
		InputStream slow = new FilterInputStream(new ByteArrayInputStream(SampleFiles.pdf())) {

			@Override
			public int read(byte[] bytes, int offset, int length) throws IOException {
				assertThat(TransactionSynchronizationManager.isSynchronizationActive()).isFalse();
				return super.read(bytes, offset, length);
			}

		};
		this.documents.attach(this.owner, "slow.pdf", slow, NURSE);
		assertThat(this.documents.of(this.owner)).hasSize(1);
		assertThatThrownBy(
				() -> this.transaction.executeWithoutResult((status) -> attach("late.pdf", SampleFiles.pdf())))
			.isInstanceOf(IllegalStateException.class);
	}

	@Test
	void keepsNothingReadable() throws Exception {
		DocumentSheet kept = attach("Zebrafinch.txt", SampleFiles.text("Zebrafinch ".repeat(1000)));
		String rows = this.jdbc.sql("""
				select string_agg(encode(c.sealed, 'escape'), '') || (select encode(d.name, 'escape') from document d
				  where d.id = :id)
				from document_chunk c join document d on d.upload_id = c.upload_id where d.id = :id""")
			.param("id", kept.id())
			.query(String.class)
			.single();
		assertThat(rows).isNotEmpty().doesNotContain("Zebrafinch");
	}

	@Test
	void opensNoChunkInAnothersPlace() throws Exception {
		long id = attach("a.pdf", SampleFiles.pdf(3 * Chunks.SIZE, 3)).id();
		this.jdbc.sql("""
				update document_chunk c set number = 1 - c.number - 100 where c.number in (0, 1)
				and c.upload_id = (select upload_id from document where id = ?)""").param(id).update();
		this.jdbc.sql("""
				update document_chunk c set number = c.number + 100 where c.number < 0
				and c.upload_id = (select upload_id from document where id = ?)""").param(id).update();
		assertThatThrownBy(() -> opened(id)).isInstanceOf(SealBrokenException.class);
	}

	@Test
	void keepsTheSameFileOnce() throws Exception {
		byte[] file = SampleFiles.pdf();
		long first = attach("a.pdf", file).id();
		assertThat(attach("b.pdf", file).id()).isEqualTo(first);
		assertThat(this.documents.of(this.owner)).hasSize(1);
		assertThat(unfinished()).isZero();
	}

	@Test
	void keepsNothingOfWhatIsRefusedOrCutOff() {
		assertThatThrownBy(() -> attach("a.pdf", SampleFiles.lockedPdf())).isInstanceOf(DocumentRefusedException.class);
		assertThatThrownBy(
				() -> this.documents.attach(this.owner, "a.pdf", new CutOff(SampleFiles.pdf(1_000_000, 4)), NURSE))
			.isInstanceOf(IOException.class);
		assertThat(this.documents.of(this.owner)).isEmpty();
		assertThat(unfinished()).isZero();
		assertThat(deeds()).isEmpty();
	}

	@Test
	void takesNoMoreThanFiftyFilesHoweverManyComeAtOnce() throws Exception {
		IntStream.range(0, 48).forEach((n) -> attach("note.txt", SampleFiles.text("Note " + n)));
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService many = Executors.newFixedThreadPool(6);
		List<Future<Refusal>> answers = IntStream.range(100, 106).mapToObj((n) -> many.submit(() -> {
			start.await();
			try {
				attach("note.txt", SampleFiles.text("Note " + n));
				return null;
			}
			catch (DocumentRefusedException ex) {
				return ex.refusal();
			}
		})).toList();
		start.countDown();
		many.shutdown();
		int refused = 0;
		for (Future<Refusal> each : answers) {
			refused += (each.get() == Refusal.TOO_MANY_FILES) ? 1 : 0;
		}
		assertThat(refused).isEqualTo(4);
		assertThat(this.documents.of(this.owner)).hasSize(50);
	}

	@Test
	void takesNoMoreThanTheFolderHolds() throws Exception {
		attach("a.pdf", SampleFiles.pdf());
		this.jdbc.sql("""
				update document set size = ? where folder_id = (select id from document_folder where owner = ?)""")
			.params(DocumentLimits.OURS.folderBytes() - 100, this.owner)
			.update();
		assertThatThrownBy(() -> attach("b.txt", SampleFiles.text("x".repeat(101)))).isInstanceOfSatisfying(
				DocumentRefusedException.class, (ex) -> assertThat(ex.refusal()).isEqualTo(Refusal.FOLDER_FULL));
		assertThat(attach("b.txt", SampleFiles.text("x".repeat(100))).size()).isEqualTo(100);
	}

	@Test
	void sweepsAwayWhatNeverFinishedAndNothingElse() throws Exception {
		byte[] file = SampleFiles.pdf(Chunks.SIZE + 1, 5);
		long kept = attach("a.pdf", file).id();
		this.jdbc.sql("""
				insert into document_upload (id, folder_id, begun_at)
				select :id, folder_id, :at from document where id = :kept""")
			.param("id", UUID.randomUUID())
			.param("at", FolderRows.stored(this.clock.instant()))
			.param("kept", kept)
			.update();
		this.sweep.sweep();
		assertThat(unfinished()).isEqualTo(1);
		this.clock.forward(Duration.ofMinutes(61));
		this.sweep.sweep();
		assertThat(unfinished()).isZero();
		assertThat(opened(kept)).isEqualTo(file);
	}

	@Test
	void passesAFolderOnAsItIs() throws Exception {
		byte[] file = SampleFiles.pdf(Chunks.SIZE + 1, 6);
		long id = attach("a.pdf", file).id();
		String before = this.owner;
		this.owner = "case/" + UUID.randomUUID();
		Integer moved = this.transaction.execute((status) -> this.documents.move(before, this.owner, NURSE));
		assertThat(moved).isEqualTo(1);
		assertThat(this.documents.of(before)).isEmpty();
		assertThat(opened(id)).isEqualTo(file);
		assertThat(deeds()).containsExactly("DOCUMENTS_RECEIVED 1", "DOCUMENT_OPENED document/" + id);
	}

	@Test
	void removesAFolderWithAllThatIsInIt() {
		attach("a.pdf", SampleFiles.pdf());
		this.transaction.executeWithoutResult((status) -> this.documents.discard(List.of(this.owner)));
		assertThat(this.documents.of(this.owner)).isEmpty();
		assertThat(this.jdbc.sql("""
				select count(*) from document_chunk c where not exists (
				  select from document_upload u where u.id = c.upload_id)""").query(Integer.class).single()).isZero();
	}

	@Test
	void opensNothingOfAnotherFolder() {
		long id = attach("a.pdf", SampleFiles.pdf()).id();
		String other = "case/" + UUID.randomUUID();
		assertThatThrownBy(() -> this.documents.one(other, id)).isInstanceOf(DocumentMissingException.class);
		assertThatThrownBy(() -> this.documents.open(NURSE, other, id, true, true))
			.isInstanceOf(DocumentMissingException.class);
		this.documents.remove(other, id);
		this.kinds.say(other, Map.of(id, DocumentKind.BILL));
		assertThat(this.documents.one(this.owner, id).kind()).isNull();
	}

	@Test
	void opensWhatNobodyCheckedOnlyAfterAWarningAndWhatIsInfectedNever() {
		long id = attach("a.pdf", SampleFiles.pdf()).id();
		assertThatThrownBy(() -> this.documents.open(NURSE, this.owner, id, false, true))
			.isInstanceOf(DocumentMissingException.class);
		assertThat(this.documents.open(NURSE, this.owner, id, true, true).sheet().id()).isEqualTo(id);
		for (DocumentState state : List.of(DocumentState.INFECTED, DocumentState.ERROR, DocumentState.PENDING)) {
			this.jdbc.sql("update document set state = ? where id = ?").params(state.name(), id).update();
			assertThatThrownBy(() -> this.documents.open(NURSE, this.owner, id, true, true)).as(state.name())
				.isInstanceOf(DocumentMissingException.class);
		}
	}

	@Test
	void notesWhoAddedAndWhoOpenedAndWhenTheHelpCenterFirstDid() {
		long id = attach("a.pdf", SampleFiles.pdf()).id();
		this.documents.open(NURSE, this.owner, id, true, false);
		assertThat(this.documents.one(this.owner, id).openedAt()).isNull();
		this.documents.open(NURSE, this.owner, id, true, true);
		assertThat(this.documents.one(this.owner, id).openedAt()).isNotNull();
		assertThat(deeds()).containsExactly("DOCUMENT_ADDED document/" + id, "DOCUMENT_OPENED document/" + id,
				"DOCUMENT_OPENED document/" + id);
	}

	private DocumentSheet attach(String name, byte[] content) {
		try {
			return this.documents.attach(this.owner, name, new ByteArrayInputStream(content), NURSE);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private byte[] opened(long id) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.documents.open(NURSE, this.owner, id, true, false).content().writeTo(out);
		return out.toByteArray();
	}

	private List<String> deeds() {
		return this.audit.of(this.owner).stream().map((AuditLine line) -> line.deed() + " " + line.detail()).toList();
	}

	private int unfinished() {
		return this.jdbc.sql("select count(*) from document_upload where not finished").query(Integer.class).single();
	}

	private static String sha256(byte[] file) throws Exception {
		return HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(file));
	}

}
