package org.imrhelpcenter.cases;

import org.imrhelpcenter.accounts.Viewer;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Receives applications in tests, each in its own transaction.
 */
@TestComponent
public class ReceptionDesk {

	private final Arrivals arrivals;

	private final TransactionTemplate transaction;

	ReceptionDesk(Arrivals arrivals, TransactionTemplate transaction) {
		this.arrivals = arrivals;
		this.transaction = transaction;
	}

	public Receipt receive(ArrivingApplication application) {
		Receipt receipt = this.transaction
			.execute((status) -> this.arrivals.receive(application.build(), Viewer.member("203.0.113.77")));
		if (receipt == null) {
			throw new IllegalStateException("Nothing was received");
		}
		return receipt;
	}

}
