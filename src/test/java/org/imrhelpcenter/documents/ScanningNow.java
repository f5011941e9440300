package org.imrhelpcenter.documents;

import org.springframework.boot.test.context.TestComponent;

/**
 * A round of the scanner when a test wants one.
 */
@TestComponent
public class ScanningNow {

	private final ScanRound round;

	ScanningNow(ScanRound round) {
		this.round = round;
	}

	public void run() {
		this.round.run();
	}

}
