package org.imrhelpcenter;

import org.imrhelpcenter.accounts.DemonstrationMode;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.util.StringUtils;

/**
 * With the embedded database the site is a demonstration unless told otherwise; with any
 * other it is none unless asked for.
 */
@Configuration(proxyBeanMethods = false)
class DemonstrationSwitch {

	@Bean
	DemonstrationMode demonstrationMode(@Value("${imr.demo}") boolean on) {
		return new DemonstrationMode(on);
	}

	/** Gives the property its value where nobody set it. */
	static class Default implements EnvironmentPostProcessor {

		@Override
		public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
			environment.getPropertySources().addLast(new PropertySource<>("demonstration") {

				@Override
				public @Nullable Object getProperty(String name) {
					return "imr.demo".equals(name)
							? !StringUtils.hasText(environment.getProperty("spring.datasource.url")) : null;
				}

			});
		}

	}

}
