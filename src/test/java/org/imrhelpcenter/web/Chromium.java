package org.imrhelpcenter.web;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The machine's own Chromium, for tests that look at pages as people do; it is required,
 * never skipped. The one without a window of its own comes first: it takes a tenth of the
 * work.
 */
public final class Chromium implements AutoCloseable {

	private static final List<String> NAMES = List.of("chromium-headless-shell", "chromium", "chromium-browser",
			"google-chrome", "google-chrome-stable", "chrome.exe");

	private static final int TABLET = 768;

	/** A phone, a tablet, a desk. */
	private static final int[] WIDTHS = { 320, TABLET, 1280 };

	/** The one that whole runs share; it ends with them. */
	private static @Nullable Chromium shared;

	private final Playwright playwright = Playwright
		.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

	private final Browser browser = this.playwright.chromium()
		.launch(new BrowserType.LaunchOptions().setExecutablePath(executable())
			.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));

	public Browser browser() {
		return this.browser;
	}

	/**
	 * The browser of the whole run: it takes seconds to start, a context of its own none.
	 */
	public static synchronized Browser shared() {
		if (shared == null) {
			Chromium started = new Chromium();
			Runtime.getRuntime().addShutdownHook(new Thread(started::close));
			shared = started;
		}
		return shared.browser;
	}

	/**
	 * Nothing wider than the screen at any width; no accessibility violation on a phone
	 * or at a desk.
	 */
	public static void check(Page page, String name) {
		for (int width : WIDTHS) {
			fits(page, name, width);
			if (width == TABLET) {
				continue;
			}
			assertThat(new AxeBuilder(page).analyze().getViolations()).as(name + " at " + width)
				.extracting((rule) -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
				.isEmpty();
		}
	}

	/** Nothing wider than the screen at any width. */
	public static void fits(Page page, String name) {
		for (int width : WIDTHS) {
			fits(page, name, width);
		}
	}

	private static void fits(Page page, String name, int width) {
		page.setViewportSize(width, 800);
		String folder = System.getProperty("screens");
		if (folder != null) {
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of(folder, name + "-" + width + ".png")));
		}
		assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(name + " at " + width)
			.isLessThanOrEqualTo(width);
	}

	@Override
	public void close() {
		this.playwright.close();
	}

	private static Path executable() {
		Stream<String> folders = Arrays
			.stream(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator));
		return Stream
			.concat(Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of),
					folders.flatMap((folder) -> NAMES.stream().map((name) -> Path.of(folder, name))))
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"The browser tests need Chromium: install it, or name its executable in CHROMIUM"));
	}

}
