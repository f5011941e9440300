package org.imrhelpcenter.intake;

import org.imrhelpcenter.cases.ReturnCodeReplaced;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is left of applications that became cases. It opens the confirmation only as long
 * as the code is good with which it was filed.
 */
@Component
class Receipts {

	private final JdbcClient jdbc;

	Receipts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The old code opens nothing any more, nor does a browser that it opened. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void end(ReturnCodeReplaced replaced) {
		this.jdbc.sql("delete from draft_token where draft_id in (select id from draft where case_id = ?)")
			.param(replaced.caseId())
			.update();
		this.jdbc.sql("""
				update draft set return_code_hash = null, return_code = null, version = version + 1
				where case_id = ?""").param(replaced.caseId()).update();
	}

}
