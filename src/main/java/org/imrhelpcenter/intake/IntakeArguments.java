package org.imrhelpcenter.intake;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Makes the open draft known to the pages of the application.
 */
@Configuration(proxyBeanMethods = false)
class IntakeArguments implements WebMvcConfigurer {

	private final OpenDraftArgument openDraft;

	IntakeArguments(OpenDraftArgument openDraft) {
		this.openDraft = openDraft;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.openDraft);
	}

}
