package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;

import org.imrhelpcenter.rules.LegalDay;
import org.jspecify.annotations.Nullable;

/**
 * A signature as it may be read.
 *
 * @param id which one
 * @param document what was signed
 * @param name the name as it was typed
 * @param witness who saw the mark that stands for a signature; null when it was typed
 * @param signedAt when
 * @param text the exact text that was shown
 * @param textSha256 the SHA-256 of the exact text that was shown
 * @param address from which network address
 * @param browser with which browser
 */
public record SignatureSheet(long id, String document, String name, @Nullable String witness, Instant signedAt,
		String text, byte[] textSha256, String address, String browser) {

	/**
	 * The legal day on which it was signed, or came on paper.
	 * @return the day
	 */
	public LocalDate signedOn() {
		return LegalDay.of(this.signedAt);
	}

	/**
	 * The hash as it is written.
	 * @return 64 hexadecimal digits
	 */
	public String textSha256Hex() {
		return HexFormat.of().formatHex(this.textSha256);
	}

}
