package org.imrhelpcenter.review;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people act on one case at the same moment: one outcome, and its letters alone.
 */
@Workbench
class TwoAtOnceTests {

	@Autowired
	CaseDesk desk;

	@RepeatedTest(8)
	void aWithdrawalAndAQualification() throws Exception {
		this.desk.receive();
		String version = this.desk.version();
		Visitor supervisor = opened(Role.SUPERVISOR, "/withdrawal");
		Visitor analyst = opened(Role.ANALYST, "/qualification");
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService both = Executors.newFixedThreadPool(2);
		try {
			Future<HttpResponse<String>> withdrawn = both.submit(at(together,
					() -> supervisor.post(this.desk.path("/withdrawal"), "by", "MEMBER", "how", "CALL", "on.month",
							"11", "on.day", "2", "on.year", "2026", "words", "She called.", "version", version)));
			Future<HttpResponse<String>> qualified = both
				.submit(at(together, () -> analyst.post(this.desk.path("/qualification"), "verdict-1",
						"MEDICAL_NECESSITY", "items", "Medical records", "version", version)));
			assertThat(List.of(withdrawn.get().statusCode(), qualified.get().statusCode()))
				.containsExactlyInAnyOrder(302, 409);
			boolean tookBack = withdrawn.get().statusCode() == 302;
			assertThat(this.desk.status()).isEqualTo(tookBack ? "WITHDRAWN" : "QUALIFIED");
			assertThat(this.desk.acts()).containsExactly(tookBack ? "WITHDRAWAL WITHDRAWN" : "QUALIFICATION QUALIFIED");
			assertThat(this.desk.letters()).filteredOn((letter) -> letter.endsWith(" MEMBER"))
				.containsExactly(tookBack ? "WITHDRAWN MEMBER" : "QUALIFIED MEMBER");
		}
		finally {
			both.shutdownNow();
		}
	}

	private Visitor opened(Role role, String page) {
		Visitor visitor = this.desk.as(role);
		visitor.get(this.desk.path(page));
		return visitor;
	}

	private static Callable<HttpResponse<String>> at(CyclicBarrier together, Callable<HttpResponse<String>> deed) {
		return () -> {
			together.await();
			return deed.call();
		};
	}

}
