package org.imrhelpcenter.documents;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import org.imrhelpcenter.documents.Scanner.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * The scanner is asked, and understood. Where {@code CLAMD_HOST} and {@code CLAMD_PORT}
 * name a real clamd, it is the one that is asked; else the scripted one stands in for it.
 */
class ClamdTests {

	private static ScriptedClamd scripted;

	private static Clamd scanner;

	@BeforeAll
	static void findScanner() {
		scripted = new ScriptedClamd();
		String host = System.getenv("CLAMD_HOST");
		if (host != null) {
			scanner = new Clamd(host, Integer.parseInt(System.getenv("CLAMD_PORT")), Duration.ofMinutes(1));
		}
		else {
			scanner = scripted();
		}
		LoggerFactory.getLogger(ClamdTests.class)
			.info("Scanned by {}", (host != null) ? "the clamd at " + host + ":" + System.getenv("CLAMD_PORT")
					: "the scripted scanner: no CLAMD_HOST is given");
	}

	@AfterAll
	static void stop() {
		scripted.close();
	}

	@AfterEach
	void comeBack() {
		scripted.comeBack();
	}

	private static Clamd scripted() {
		return new Clamd("127.0.0.1", scripted.port(), Duration.ofSeconds(5));
	}

	@Test
	void findsNothingInALetter() throws IOException {
		scanner.ping();
		assertThat(scan(SampleFiles.pdf())).isEqualTo(Verdict.CLEAN);
		assertThat(scan(SampleFiles.pdf(25 * 1024 * 1024, 1))).isEqualTo(Verdict.CLEAN);
	}

	@Test
	void findsWhatEveryScannerKnows() throws IOException {
		assertThat(scan(SampleFiles.eicar())).isEqualTo(Verdict.INFECTED);
	}

	@Test
	void findsItInsideAZipAndInsideADocument() throws IOException {
		assertThat(scan(SampleFiles.zip("a.txt", SampleFiles.eicar()))).isEqualTo(Verdict.INFECTED);
		assertThat(scan(SampleFiles.word(Map.of("word/media/a.txt", SampleFiles.eicar())))).isEqualTo(Verdict.INFECTED);
	}

	@ParameterizedTest
	@CsvSource({ "stream: OK,CLEAN", "stream: Eicar-Test-Signature FOUND,INFECTED",
			"INSTREAM size limit exceeded. ERROR,UNCLEAR", "stream: Heuristics.Limits.Exceeded ERROR,UNCLEAR",
			"OK,UNCLEAR", "stream: NOT OK,UNCLEAR", "FOUND,UNCLEAR", "stream: OK and more,UNCLEAR",
			"stream: ok,UNCLEAR", "UNKNOWN COMMAND,UNCLEAR" })
	void takesNothingForCleanButTheOneAnswerThatSaysSo(String answer, Verdict verdict) throws IOException {
		assertThat(Clamd.verdict(answer)).isEqualTo(verdict);
		scripted.says(answer);
		assertThat(scripted().scan((out) -> out.write(SampleFiles.pdf()))).isEqualTo(verdict);
	}

	@Test
	void hearsWhyTheScannerHungUpInTheMiddle() throws IOException {
		scripted.takesNoMoreThan(100_000);
		assertThat(scripted().scan((out) -> out.write(SampleFiles.pdf(200_000, 1)))).isEqualTo(Verdict.UNCLEAR);
	}

	@Test
	void saysWhenNobodyAnswers() {
		scripted.goAway();
		assertThatIOException().isThrownBy(() -> scripted().ping());
		assertThatIOException().isThrownBy(() -> scripted().scan((out) -> out.write(SampleFiles.pdf())));
	}

	private static Verdict scan(byte[] file) throws IOException {
		return scanner.scan((out) -> out.write(file));
	}

}
