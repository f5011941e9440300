package org.imrhelpcenter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements that are sent to the database.
 */
public final class CountedStatements implements BeanPostProcessor {

	private final AtomicLong count = new AtomicLong();

	private final Set<String> heard = ConcurrentHashMap.newKeySet();

	public long count() {
		return this.count.get();
	}

	/** The different statements that were prepared while something ran. */
	public Set<String> heardWhile(Runnable something) {
		this.heard.clear();
		something.run();
		return Set.copyOf(this.heard);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source) ? new DelegatingDataSource(source) {

			@Override
			public Connection getConnection() throws SQLException {
				return counted(super.getConnection());
			}

		} : bean;
	}

	private Connection counted(Connection connection) {
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> {
					if (method.getName().equals("prepareStatement") || method.getName().equals("createStatement")) {
						this.count.incrementAndGet();
						if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
							this.heard.add(sql);
						}
					}
					try {
						return method.invoke(connection, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

}
