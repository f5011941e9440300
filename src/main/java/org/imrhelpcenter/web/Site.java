package org.imrhelpcenter.web;

import java.util.List;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What every template may ask about this site. */
@Component
class Site {

	private final boolean demonstration;

	private final LanguageSwitch languages;

	private final Texts texts;

	Site(Environment environment, LanguageSwitch languages, Texts texts) {
		this.demonstration = environment.getProperty("imr.demo", Boolean.class, false);
		this.languages = languages;
		this.texts = texts;
	}

	/** Whether the people and cases here are made up. */
	public boolean demonstration() {
		return this.demonstration;
	}

	/** The other languages in which the page that is being shown can be read. */
	public List<LanguageSwitch.Tongue> languages() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page)
				? this.languages.others(page.getRequest(), LocaleContextHolder.getLocale(), this.texts) : List.of();
	}

}
