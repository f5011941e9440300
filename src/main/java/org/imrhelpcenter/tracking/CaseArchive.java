package org.imrhelpcenter.tracking;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.correspondence.CaseLetter;
import org.imrhelpcenter.correspondence.ReadableLetters;
import org.imrhelpcenter.documents.DocumentMissingException;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.intake.Copies;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Everything of a case in one zip file, written while it is sent: the application, the
 * documents with what became of each, the letters, and the history.
 */
@Component
class CaseArchive {

	private final TrackedCases cases;

	private final Copies copies;

	private final Documents documents;

	private final ReadableLetters letters;

	private final Texts texts;

	CaseArchive(TrackedCases cases, Copies copies, Documents documents, ReadableLetters letters, Texts texts) {
		this.cases = cases;
		this.copies = copies;
		this.documents = documents;
		this.letters = letters;
		this.texts = texts;
	}

	/**
	 * Puts together what needs no file.
	 * @param viewer who asks
	 * @param locale the language
	 * @return the archive, to be written
	 */
	Archive of(Viewer viewer, Locale locale) {
		TrackedCase view = this.cases.open(viewer, locale);
		CaseSheet sheet = view.sheet();
		List<DocumentSheet> files = this.documents.of(sheet.subject());
		return new Archive(sheet, viewer, locale, this.copies.forMember(viewer, sheet, locale), history(view, locale),
				files, this.letters.of(viewer, sheet));
	}

	/** Writes it; files that may not be opened are listed and left out. */
	void write(Archive archive, OutputStream out) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
			// Most of it is small already.
			zip.setLevel(Deflater.BEST_SPEED);
			entry(zip, say(archive, "application") + ".pdf", archive.application());
			entry(zip, say(archive, "history") + ".txt", text(archive.history()));
			entry(zip, say(archive, "documents") + ".txt", text(list(archive)));
			for (int n = 0; n < archive.letters().size(); n++) {
				entry(zip, say(archive, "letters") + "/" + name(archive, n) + ".pdf",
						this.letters.pdf(archive.viewer(), archive.sheet(), archive.letters().get(n).id()));
			}
			for (int n = 0; n < archive.files().size(); n++) {
				add(zip, archive, n);
			}
		}
	}

	private void add(ZipOutputStream zip, Archive archive, int n) throws IOException {
		Documents.OpenedDocument opened = open(archive, archive.files().get(n));
		if (opened != null) {
			zip.putNextEntry(new ZipEntry(say(archive, "documents") + "/" + name(archive.files().get(n), n)));
			opened.content().writeTo(zip);
			zip.closeEntry();
		}
	}

	/** Two letters may be of one kind. */
	private String name(Archive archive, int n) {
		return String.format(Locale.ROOT, "%02d %s", archive.letters().size() - n,
				this.texts.name(archive.locale(), archive.letters().get(n).kind()));
	}

	private Documents.@Nullable OpenedDocument open(Archive archive, DocumentSheet file) {
		try {
			return this.documents.open(archive.viewer().actor(), archive.sheet().subject(), file.id(), true, false);
		}
		catch (DocumentMissingException ex) {
			return null;
		}
	}

	private String history(TrackedCase view, Locale locale) {
		return view.deeds()
			.stream()
			.map((deed) -> this.texts.moment(locale, deed.at()) + "  "
					+ this.texts.say(locale, deed.what(), deed.letter()))
			.collect(Collectors.joining("\r\n", view.sheet().number().text() + "\r\n\r\n", "\r\n"));
	}

	private String list(Archive archive) {
		StringBuilder list = new StringBuilder(archive.sheet().number().text() + "\r\n");
		for (int n = 0; n < archive.files().size(); n++) {
			DocumentSheet file = archive.files().get(n);
			list.append("\r\n").append(name(file, n)).append("\r\n");
			for (String line : lines(archive.locale(), file)) {
				list.append("  ").append(line).append("\r\n");
			}
		}
		return list.toString();
	}

	private List<String> lines(Locale locale, DocumentSheet file) {
		String received = this.texts.say(locale, "documents.way.received", file.receivedAt());
		String state = this.texts.say(locale, "documents.way." + file.state());
		String opened = (file.openedAt() != null) ? this.texts.say(locale, "documents.way.opened", file.openedAt())
				: this.texts.say(locale, "documents.way.unopened");
		return List.of(received, state, opened, "SHA-256 " + file.sha256());
	}

	/** Two files may have one name. */
	private static String name(DocumentSheet file, int n) {
		return String.format(Locale.ROOT, "%02d %s", n + 1, file.name().replaceAll("[\\\\/:*?\"<>|]", "-"));
	}

	private String say(Archive archive, String name) {
		return this.texts.say(archive.locale(), "tracking.archive." + name);
	}

	/** With a mark in front, by which every editor knows that it is UTF-8. */
	private static byte[] text(String text) {
		return ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
	}

	private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
		zip.closeEntry();
	}

	/**
	 * Everything of a case.
	 *
	 * @param sheet the case
	 * @param viewer who asks
	 * @param locale the language
	 * @param application the application on paper
	 * @param history what has happened
	 * @param files the documents
	 * @param letters the letters, the latest first
	 */
	record Archive(CaseSheet sheet, Viewer viewer, Locale locale, byte[] application, String history,
			List<DocumentSheet> files, List<CaseLetter> letters) {
	}

}
