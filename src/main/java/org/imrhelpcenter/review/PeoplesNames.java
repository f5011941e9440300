package org.imrhelpcenter.review;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What looks like somebody's name in a text that must not hold one, such as the
 * qualifications of reviewers. It can be mistaken both ways: whoever wrote the text is
 * asked, and decides.
 */
final class PeoplesNames {

	private static final String WORD = "\\p{Lu}[\\p{Ll}’'-]+(?:\\p{Lu}\\p{Ll}+)?";

	private static final List<Pattern> NAMES = List.of(
			// Dr. Roe, Doctor Jane Roe, Dra. Ana Ruiz
			Pattern.compile("\\b(?:Dr|Dra|Doctor|Doctora|Prof|Professor|Mr|Mrs|Ms|Sr|Sra)\\b\\.?\\s+(?:\\p{Lu}\\.\\s*)*"
					+ WORD),
			// Jane Roe, M.D.; Jane Q. Roe MD PhD; J. Roe, D.O.
			Pattern.compile("\\b(?:" + WORD + "|\\p{Lu}\\.)\\s+(?:\\p{Lu}\\.\\s*)?" + WORD
					+ ",?\\s+(?:M\\.?\\s?D|D\\.?\\s?O|Ph\\.?\\s?D|D\\.?\\s?D\\.?\\s?S|R\\.?\\s?N|Psy\\.?\\s?D|FACS|FACP)\\b"));

	private PeoplesNames() {
	}

	static boolean in(@Nullable String text) {
		return text != null && NAMES.stream().anyMatch((name) -> name.matcher(text).find());
	}

}
