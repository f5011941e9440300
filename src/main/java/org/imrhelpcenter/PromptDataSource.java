package org.imrhelpcenter;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Says at once that the database is gone when it has just been found so: a request that
 * asks twice does not wait twice.
 */
final class PromptDataSource extends DelegatingDataSource {

	private static final Duration BELIEVED = Duration.ofSeconds(1);

	private volatile long foundGoneAt = System.nanoTime() - BELIEVED.toNanos();

	PromptDataSource(DataSource pool) {
		super(pool);
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (System.nanoTime() - this.foundGoneAt < BELIEVED.toNanos()) {
			throw new SQLTransientConnectionException("The database was gone a moment ago");
		}
		try {
			return super.getConnection();
		}
		catch (SQLTransientConnectionException ex) {
			// Without a cause the pool was only busy.
			if (ex.getCause() != null) {
				this.foundGoneAt = System.nanoTime();
			}
			throw ex;
		}
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
