package org.imrhelpcenter.web;

import java.time.Clock;

import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The words, the languages and the day that all pages share. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

	@Bean
	MessageFiles messageFiles() {
		return MessageFiles.in(WebConfiguration.class.getClassLoader());
	}

	@Bean
	Messages messageSource(MessageFiles files) {
		return new Messages(files);
	}

	@Bean
	LocaleResolver localeResolver(Languages languages) {
		return new ReadersLanguage(languages);
	}

	/** Every page can be asked for in another language. */
	@Bean
	WebMvcConfigurer languageSwitching(LanguageSwitch languages) {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(languages)
					.excludePathPatterns("/staff", "/staff/**", "/api/**", "/assets/**", "/error");
			}

		};
	}

	/** A date is in the future when it is after the Help Center's day. */
	@Bean
	ValidationConfigurationCustomizer validationClock(Clock clock) {
		return (configuration) -> configuration.clockProvider(() -> clock);
	}

}
