package org.imrhelpcenter.web;

/** The site's words, for tests without the site. */
final class Words {

	private static final ClassLoader LOADER = Words.class.getClassLoader();

	private Words() {
	}

	static MessageFiles files() {
		return MessageFiles.in(LOADER);
	}

	static Messages messages() {
		return new Messages(files(), LOADER);
	}

}
