package org.imrhelpcenter.running;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.documents.SampleFiles;
import org.imrhelpcenter.vault.DataKey;
import org.imrhelpcenter.vault.MasterKeys;
import org.imrhelpcenter.vault.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Twenty files of almost 25 MB come in at once: that fits into the memory of half a
 * gigabyte. Then everything is killed in the middle of twenty more: each file that was
 * confirmed is there, byte for byte, and nothing of the others.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 12, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CrashDuringUploadsTests {

	private static final int AT_ONCE = 20;

	private static final int SIZE = 25 * 1024 * 1024 - 1000;

	private static final String PATH = "/apply/documents";

	@TempDir
	static Path place;

	static RunningJar application;

	static EmbeddedServer database;

	static final List<Sender> senders = new ArrayList<>();

	@BeforeAll
	static void start() throws IOException {
		application = run();
		database = new EmbeddedServer(place.toRealPath().resolve("data"));
	}

	@AfterAll
	static void stop() throws InterruptedException {
		application.close();
	}

	private static RunningJar run() throws IOException {
		return RunningJar.start(place, Map.of("IMR_DATA_DIR", "data", "IMR_DEMO", "false", "IMR_ADMIN_EMAIL",
				"keeper@example.org", "IMR_ADMIN_PASSWORD", "first-lantern-walks-42"))
			.awaitReady();
	}

	@Test
	@Order(1)
	void takesTwentyOfTheLargestFilesAtOnceInHalfAGigabyte() throws Exception {
		IntStream.range(0, AT_ONCE).forEach((n) -> senders.add(new Sender(application.port())));
		assertThat(sendAll(1, AT_ONCE, () -> {
		})).hasSize(AT_ONCE);
		assertThat(hashes()).hasSize(AT_ONCE);
		assertThat(application.output()).doesNotContain("OutOfMemoryError");
		assertThat(spool()).isEmpty();
	}

	@Test
	@Order(2)
	void losesNoFileThatWasConfirmedBeforeAKill() throws Exception {
		List<String> before = hashes();
		List<String> confirmed = sendAll(2, 5, () -> {
			application.kill();
			database.kill();
		});
		assertThat(confirmed).hasSizeGreaterThanOrEqualTo(5).hasSizeLessThan(AT_ONCE);
		application = run();
		assertThat(hashes()).containsAll(confirmed).containsAll(before);
		assertThat(spool()).isEmpty();
	}

	@Test
	@Order(3)
	void takesTheOthersOnceAfterwards() throws Exception {
		senders.forEach((sender) -> sender.goOnAt(application.port()));
		List<String> confirmed = sendAll(2, AT_ONCE, () -> {
		});
		assertThat(confirmed).hasSize(AT_ONCE);
		assertThat(hashes()).hasSize(2 * AT_ONCE).doesNotHaveDuplicates().containsAll(confirmed);
	}

	/** Everyone sends a file; something happens when so many were confirmed. */
	private static List<String> sendAll(int round, int after, Signing.Happening happening) throws Exception {
		Queue<String> confirmed = new ConcurrentLinkedQueue<>();
		CountDownLatch reached = new CountDownLatch(after);
		ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
		List<byte[]> files = IntStream.range(0, AT_ONCE)
			.mapToObj((n) -> SampleFiles.pdf(SIZE, 100L * round + n))
			.toList();
		for (int n = 0; n < AT_ONCE; n++) {
			Sender sender = senders.get(n);
			byte[] file = files.get(n);
			hands.submit(() -> {
				if (sender.send(file)) {
					confirmed.add(sha256(file));
					reached.countDown();
				}
				return null;
			});
		}
		hands.shutdown();
		assertThat(reached.await(5, TimeUnit.MINUTES)).isTrue();
		happening.happen();
		assertThat(hands.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
		return List.copyOf(confirmed);
	}

	/** The hash of each document's bytes as they are opened, and not of what is said. */
	private static List<String> hashes() throws Exception {
		Properties keys = new Properties();
		try (Reader file = Files.newBufferedReader(place.resolve("data/keys.properties"))) {
			keys.load(file);
		}
		Vault vault = new Vault(MasterKeys.parse(keys.getProperty("vault")));
		List<String> hashes = new ArrayList<>();
		try (Connection connection = database
			.connect(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("""
					select d.upload_id, f.data_key from document d join document_folder f on f.id = d.folder_id""")) {
			while (row.next()) {
				hashes.add(hash(connection, row.getString(1), vault.dataKey(row.getBytes(2), "documents")));
			}
		}
		return hashes;
	}

	private static String hash(Connection connection, String upload, DataKey key) throws Exception {
		MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
		try (Statement statement = connection.createStatement();
				ResultSet chunk = statement
					.executeQuery("select sealed, number, lead(number) over (order by number) from "
							+ "document_chunk where upload_id = '" + upload + "' order by number")) {
			while (chunk.next()) {
				boolean last = chunk.getObject(3) == null;
				sha256.update(key.open(chunk.getBytes(1),
						"upload/" + upload + "/" + chunk.getInt(2) + (last ? "/last" : "/more")));
			}
		}
		return HexFormat.of().formatHex(sha256.digest());
	}

	private static List<Path> spool() throws IOException {
		try (Stream<Path> files = Files.list(place.resolve("data/spool"))) {
			return files.toList();
		}
	}

	private static String sha256(byte[] file) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
	}

	/** Somebody at the page of the files. */
	private static final class Sender {

		private Visitor visitor;

		private Sender(int port) {
			this.visitor = Signatory.upTo(PATH, port);
		}

		/**
		 * Whoever is told to try again soon does, like anybody; whoever is cut off gives
		 * up.
		 */
		private boolean send(byte[] file) {
			try {
				int answer = 503;
				for (int tries = 0; answer == 503 && tries < 20; tries++) {
					answer = this.visitor.get(PATH).statusCode();
					answer = (answer == 200)
							? this.visitor.upload(PATH, Map.of("record.pdf", file), "add", "yes", "seen", "-1")
								.statusCode()
							: answer;
				}
				return answer == 302;
			}
			catch (RuntimeException ex) {
				return false;
			}
		}

		private void goOnAt(int port) {
			String draft = this.visitor.cookie("application").orElseThrow().getValue();
			this.visitor = new Visitor(port);
			this.visitor.setCookie("application", draft);
		}

	}

}
