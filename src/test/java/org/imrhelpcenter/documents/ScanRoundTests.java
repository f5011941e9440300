package org.imrhelpcenter.documents;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.audit.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents are shown to the scanner, and what it says is believed only where it is
 * clear.
 */
@SpringBootTest(properties = "imr.clamd.every=1h")
@WithDatabase
@Import(MovableClock.InPlace.class)
class ScanRoundTests {

	private static final ScriptedClamd CLAMD = new ScriptedClamd();

	private static final Actor MEMBER = new Actor("member", "The member", "MEMBER", null);

	@Autowired
	Documents documents;

	@Autowired
	ScanRound round;

	@Autowired
	ScannerWatch watch;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	private String owner;

	@DynamicPropertySource
	static void scanner(DynamicPropertyRegistry registry) {
		registry.add("imr.clamd.host", () -> "127.0.0.1");
		registry.add("imr.clamd.port", CLAMD::port);
	}

	@BeforeEach
	void setUp() {
		this.owner = "case/" + UUID.randomUUID();
	}

	@AfterEach
	void mend() {
		CLAMD.comeBack();
		this.round.run();
	}

	@AfterAll
	static void stop() {
		CLAMD.close();
	}

	@Test
	void opensADocumentToNobodyBeforeItIsCheckedAndThenToAll() throws Exception {
		long id = attach("a.pdf", SampleFiles.pdf());
		assertThat(state(id)).isEqualTo(DocumentState.PENDING);
		this.round.run();
		assertThat(state(id)).isEqualTo(DocumentState.CLEAN);
		assertThat(this.documents.one(this.owner, id).checkedAt()).isNotNull();
		assertThat(this.documents.open(MEMBER, this.owner, id, false, false).sheet().id()).isEqualTo(id);
	}

	@Test
	void findsMalwareAlsoInsideADocument() throws Exception {
		long plain = attach("a.txt", SampleFiles.eicar());
		long word = attach("b.docx", SampleFiles.word(Map.of("word/media/x", SampleFiles.eicar())));
		this.round.run();
		assertThat(state(plain)).isEqualTo(DocumentState.INFECTED);
		assertThat(state(word)).isEqualTo(DocumentState.INFECTED);
	}

	@Test
	void takesNoErrorForCleanAndAsksAgainLater() throws Exception {
		CLAMD.takesNoMoreThan(100);
		long id = attach("a.pdf", SampleFiles.pdf());
		this.round.run();
		assertThat(state(id)).isEqualTo(DocumentState.ERROR);
		CLAMD.comeBack();
		this.round.run();
		assertThat(state(id)).isEqualTo(DocumentState.ERROR);
		this.clock.forward(Duration.ofMinutes(61));
		this.round.run();
		assertThat(state(id)).isEqualTo(DocumentState.CLEAN);
	}

	@Test
	void givesUpAfterFiveAnswersThatSayNothing() throws Exception {
		CLAMD.says("stream: Something went wrong ERROR");
		long id = attach("a.pdf", SampleFiles.pdf());
		for (int tries = 0; tries < 5; tries++) {
			this.round.run();
			this.clock.forward(Duration.ofMinutes(61));
		}
		CLAMD.comeBack();
		this.round.run();
		assertThat(state(id)).isEqualTo(DocumentState.ERROR);
	}

	@Test
	void tellsThatTheScannerIsAwayAndTakesFilesAllTheSame() throws Exception {
		CLAMD.goAway();
		long id = attach("a.pdf", SampleFiles.pdf());
		this.round.run();
		assertThat(state(id)).isEqualTo(DocumentState.PENDING);
		assertThat(this.watch.downSince()).isPresent();
		CLAMD.comeBack();
		this.round.run();
		assertThat(this.watch.downSince()).isEmpty();
		assertThat(state(id)).isEqualTo(DocumentState.CLEAN);
	}

	@Test
	void checksWhatCameWhileThereWasNoScanner() throws Exception {
		long id = attach("a.pdf", SampleFiles.pdf());
		this.jdbc.sql("update document set state = 'NOT_SCANNED' where id = ?").param(id).update();
		this.round.run();
		assertThat(state(id)).isEqualTo(DocumentState.CLEAN);
	}

	private long attach(String name, byte[] content) throws Exception {
		return this.documents.attach(this.owner, name, new ByteArrayInputStream(content), MEMBER).id();
	}

	private DocumentState state(long id) {
		return this.documents.one(this.owner, id).state();
	}

}
