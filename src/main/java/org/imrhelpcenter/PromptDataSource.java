package org.imrhelpcenter;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Says at once that the database is gone when it has just been found so: a request that
 * asks twice does not wait twice. While others are served nobody is turned away who only
 * had no luck: they ask again.
 */
final class PromptDataSource extends DelegatingDataSource {

	private static final Duration BELIEVED = Duration.ofSeconds(1);

	/** With the pool's own patience of two seconds, ten seconds in all. */
	private static final int MOST_TRIES = 5;

	private final AtomicLong served = new AtomicLong();

	private volatile long foundGoneAt = System.nanoTime() - BELIEVED.toNanos();

	PromptDataSource(DataSource pool) {
		super(pool);
	}

	@Override
	public Connection getConnection() throws SQLException {
		for (int tries = 1;; tries++) {
			long before = this.served.get();
			try {
				return ask();
			}
			catch (SQLTransientConnectionException ex) {
				// Without a cause the pool was only busy.
				if (ex.getCause() != null) {
					this.foundGoneAt = System.nanoTime();
				}
				if (ex.getCause() != null || this.served.get() == before || tries == MOST_TRIES) {
					throw ex;
				}
			}
		}
	}

	private Connection ask() throws SQLException {
		if (System.nanoTime() - this.foundGoneAt < BELIEVED.toNanos()) {
			throw new SQLTransientConnectionException("The database was gone a moment ago");
		}
		Connection connection = super.getConnection();
		this.served.incrementAndGet();
		return connection;
	}

	/**
	 * Stands before every pool.
	 */
	@Component
	static class BeforePools implements BeanPostProcessor {

		@Override
		public Object postProcessAfterInitialization(Object bean, String beanName) {
			return (bean instanceof DataSource pool && !(bean instanceof PromptDataSource)) ? new PromptDataSource(pool)
					: bean;
		}

	}

}
