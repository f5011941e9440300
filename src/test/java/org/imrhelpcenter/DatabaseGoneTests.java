package org.imrhelpcenter;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.hibernate.exception.JDBCConnectionException;
import org.imrhelpcenter.web.ErrorPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

/**
 * What counts as a database that is gone, and what is simply wrong.
 */
class DatabaseGoneTests {

	private final ErrorPages pages = mock(ErrorPages.class);

	private final DatabaseGone filter = new DatabaseGone(this.pages);

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/apply");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	static Stream<RuntimeException> gone() {
		SQLException timeout = new SQLTransientConnectionException("Connection is not available");
		SQLException refused = new SQLException("Connection refused", "08001");
		TransactionSystemException rollback = new TransactionSystemException("Could not roll back");
		rollback.initApplicationException(new JDBCConnectionException("lost", refused));
		return Stream.of(new CannotGetJdbcConnectionException("no connection", timeout),
				new CannotCreateTransactionException("no transaction", new JDBCConnectionException("none", timeout)),
				new IllegalStateException(new IllegalStateException(new RuntimeException(refused))), rollback,
				new IllegalStateException(new SQLException("terminating connection", "57P01")),
				new IllegalStateException(new SQLException("starting up", "57P03")),
				new IllegalStateException(new SQLException("Connection is closed")));
	}

	@ParameterizedTest
	@MethodSource
	void gone(RuntimeException failure) throws Exception {
		this.filter.doFilter(this.request, this.response, failing(failure));
		assertThat(this.response.getHeader("Retry-After")).isEqualTo("5");
		assertThat(this.response.getHeader("Content-Security-Policy")).isEqualTo(Headers.POLICY);
		verify(this.pages).write(this.request, this.response, 503);
	}

	@Test
	void everyOtherFailureStaysWhatItIs() throws Exception {
		RuntimeException wrong = new IllegalStateException(new SQLException("duplicate key", "23505"));
		assertThatThrownBy(() -> this.filter.doFilter(this.request, this.response, failing(wrong))).isSameAs(wrong);
		verify(this.pages, never()).write(any(), any(), anyInt());
	}

	@Test
	void whatIsAlreadyOnItsWayIsNotTakenBack() throws ServletException, IOException {
		this.response.setCommitted(true);
		RuntimeException failure = gone().findFirst().orElseThrow();
		assertThatThrownBy(() -> this.filter.doFilter(this.request, this.response, failing(failure))).isSameAs(failure);
	}

	private static FilterChain failing(RuntimeException failure) {
		return (request, response) -> {
			throw failure;
		};
	}

}
