package org.imrhelpcenter;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

import java.net.InetAddress;

/**
 * The Help Center's own PostgreSQL, started with it when nobody names another one.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabase.NoneGiven.class)
class EmbeddedDatabase {

	private static final String BUILT_IN = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

	@Bean
	DataFolder dataFolder(@Value("${imr.data-dir:./data}") Path folder, ObjectProvider<EarlyStart.Starting> early) {
		EarlyStart.Starting starting = early.getIfAvailable();
		return (starting != null) ? starting.folder() : DataFolder.open(folder);
	}

	@Bean
	EmbeddedPostgresServer embeddedPostgresServer(DataFolder folder, ObjectProvider<EarlyStart.Starting> early) {
		EarlyStart.Starting starting = early.getIfAvailable();
		return (starting != null) ? starting.take() : EmbeddedPostgresServer.start(folder);
	}

	@Bean
	JdbcConnectionDetails embeddedPostgresConnection(EmbeddedPostgresServer server) {
		return server.connection();
	}

	/** Forgetting to name a database must not put a demonstration on the network. */
	@Bean
	WebServerFactoryCustomizer<ConfigurableWebServerFactory> loopbackOnly(Environment environment) {
		return (factory) -> {
			if (!StringUtils.hasText(environment.getProperty("server.address"))) {
				factory.setAddress(InetAddress.getLoopbackAddress());
			}
		};
	}

	static boolean isWanted(Environment environment) {
		return !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
	}

	static boolean isBuiltIn(@Nullable ClassLoader loader) {
		return ClassUtils.isPresent(BUILT_IN, loader);
	}

	/**
	 * Holds when no address of a database is given. Where none is built in either, the
	 * start ends here, before anything is made or tried.
	 */
	static class NoneGiven implements Condition {

		@Override
		public boolean matches(ConditionContext context, @Nullable AnnotatedTypeMetadata metadata) {
			if (!isWanted(context.getEnvironment())) {
				return false;
			}
			if (!isBuiltIn(context.getClassLoader())) {
				throw new MissingSettingException("SPRING_DATASOURCE_URL",
						"This application was built for production, without a database of its own.");
			}
			return true;
		}

	}

}
