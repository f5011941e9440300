package org.imrhelpcenter.samples;

import java.util.HexFormat;

import org.imrhelpcenter.cases.ReturnCode;
import org.imrhelpcenter.vault.Fingerprint;

/**
 * The return codes of made-up cases. They follow from the running number, so that whoever
 * tries the site can open any of them as its member: made-up people have no secrets.
 */
final class MadeUpCode {

	private MadeUpCode() {
	}

	static ReturnCode of(long number) {
		String hex = HexFormat.of().withUpperCase().formatHex(Fingerprint.of("made-up case " + number), 0, 8);
		return ReturnCode.parse(hex.replace('0', 'X').replace('1', 'Y').replace('B', 'W')).orElseThrow();
	}

}
