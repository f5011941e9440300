package org.imrhelpcenter.web;

/** The site's words, for tests without the site. */
final class Words {

	private Words() {
	}

	static MessageFiles files() {
		return MessageFiles.in(Words.class.getClassLoader());
	}

	static Messages messages() {
		return new Messages(files());
	}

}
