package org.imrhelpcenter;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/**
 * Nobody waits twice for a database that was just found to be gone.
 */
class PromptDataSourceTests {

	private final DataSource pool = mock(DataSource.class);

	private final PromptDataSource prompt = new PromptDataSource(this.pool);

	@Test
	void doesNotAskTwiceForADatabaseThatIsGone() throws SQLException {
		given(this.pool.getConnection()).willThrow(
				new SQLTransientConnectionException("timed out", new SQLException("Connection refused", "08001")));
		assertThatThrownBy(this.prompt::getConnection).hasMessage("timed out");
		assertThatThrownBy(this.prompt::getConnection).isInstanceOf(SQLTransientConnectionException.class)
			.hasMessageContaining("a moment ago");
		verify(this.pool, times(1)).getConnection();
	}

	@Test
	void asksAgainWhenThePoolWasOnlyBusy() throws SQLException {
		Connection connection = mock(Connection.class);
		given(this.pool.getConnection()).willThrow(new SQLTransientConnectionException("timed out"))
			.willReturn(connection);
		assertThatThrownBy(this.prompt::getConnection).hasMessage("timed out");
		assertThat(this.prompt.getConnection()).isSameAs(connection);
	}

	@Test
	void waitsOnWhileOthersAreServed() throws SQLException {
		Connection connection = mock(Connection.class);
		AtomicInteger calls = new AtomicInteger();
		given(this.pool.getConnection()).will((call) -> {
			if (calls.getAndIncrement() == 0) {
				this.prompt.getConnection();
				throw new SQLTransientConnectionException("timed out");
			}
			return connection;
		});
		assertThat(this.prompt.getConnection()).isSameAs(connection);
	}

	@Test
	void doesNotWaitForEver() throws SQLException {
		Connection connection = mock(Connection.class);
		AtomicInteger calls = new AtomicInteger();
		given(this.pool.getConnection()).will((call) -> {
			if (calls.getAndIncrement() % 2 == 0) {
				this.prompt.getConnection();
				throw new SQLTransientConnectionException("timed out");
			}
			return connection;
		});
		assertThatThrownBy(this.prompt::getConnection).hasMessage("timed out");
		assertThat(calls).hasValue(10);
	}

}
