package org.imrhelpcenter.paper;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import org.springframework.core.io.ClassPathResource;

/**
 * A page that is about to be printed: only letters that can be printed, and a bookmark
 * for each of its chapters.
 */
final class Manuscript {

	private static final String LOOK = look();

	private final Document document;

	private final boolean lacksLetters;

	private Manuscript(Document document, boolean lacksLetters) {
		this.document = document;
		this.lacksLetters = lacksLetters;
		dress();
		bookmark();
	}

	static Manuscript of(String html, Typeface typeface) {
		StringBuilder printable = new StringBuilder(html.length());
		html.codePoints().forEach((letter) -> {
			if (typeface.has(letter)) {
				printable.appendCodePoint(letter);
			}
			else {
				printable.append(Typeface.BOX);
			}
		});
		String text = printable.toString();
		return new Manuscript(parsed(text), !text.equals(html));
	}

	private static String look() {
		try {
			return new ClassPathResource("paper/sheet.css").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Document parsed(String html) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (ParserConfigurationException | SAXException ex) {
			// Without its cause, which may quote what somebody typed.
			throw new IllegalStateException("A template for print is not well-formed");
		}
	}

	private void dress() {
		Element style = this.document.createElement("style");
		style.setTextContent(LOOK);
		only("head").appendChild(style);
	}

	private void bookmark() {
		Element bookmarks = this.document.createElement("bookmarks");
		for (String level : new String[] { "h1", "h2" }) {
			NodeList headings = this.document.getElementsByTagName(level);
			for (int i = 0; i < headings.getLength(); i++) {
				Element heading = (Element) headings.item(i);
				heading.setAttribute("id", level + "-" + i);
				Element bookmark = this.document.createElement("bookmark");
				bookmark.setAttribute("name", heading.getTextContent().strip());
				bookmark.setAttribute("href", "#" + level + "-" + i);
				bookmarks.appendChild(bookmark);
			}
		}
		only("head").appendChild(bookmarks);
	}

	/** Adds a last sentence. */
	void endWith(String sentence) {
		Element last = this.document.createElement("p");
		last.setAttribute("class", "aside");
		last.setTextContent(sentence);
		only("body").appendChild(last);
	}

	private Node only(String name) {
		return this.document.getElementsByTagName(name).item(0);
	}

	boolean lacksLetters() {
		return this.lacksLetters;
	}

	Document document() {
		return this.document;
	}

}
