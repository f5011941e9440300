package org.imrhelpcenter.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The words, the languages and the day that all pages share. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

	@Bean
	Messages messageSource() {
		return new Messages();
	}

	/** Only languages whose message files are complete. */
	@Bean
	LocaleResolver localeResolver() {
		AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
		resolver.setSupportedLocales(List.of(Locale.ENGLISH));
		resolver.setDefaultLocale(Locale.ENGLISH);
		return resolver;
	}

	/** A date is in the future when it is after the Help Center's day. */
	@Bean
	ValidationConfigurationCustomizer validationClock(Clock clock) {
		return (configuration) -> configuration.clockProvider(() -> clock);
	}

}
