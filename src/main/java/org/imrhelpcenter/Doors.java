package org.imrhelpcenter;

import java.util.HashMap;
import java.util.Map;

import org.springframework.context.ApplicationContext;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.request.async.WebAsyncManagerIntegrationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;

/**
 * Makes doors with all that Spring Security guards by default. Its own way of making one
 * also looks among all beans for customizers of thirty parts, which nobody has here; for
 * every door that is a good part of the start.
 */
@Component
class Doors {

	private final ObjectPostProcessor<Object> finish;

	private final ApplicationContext application;

	Doors(ObjectPostProcessor<Object> finish, ApplicationContext application) {
		this.finish = finish;
		this.application = application;
	}

	/**
	 * A door that is still to be told whom it lets in.
	 */
	HttpSecurity door() throws Exception {
		Map<Class<?>, Object> shared = new HashMap<>();
		shared.put(ApplicationContext.class, this.application);
		shared.put(ContentNegotiationStrategy.class, new HeaderContentNegotiationStrategy());
		shared.put(PathPatternRequestMatcher.Builder.class, PathPatternRequestMatcher.withDefaults());
		return new HttpSecurity(this.finish, new AuthenticationManagerBuilder(this.finish), shared)
			.addFilter(new WebAsyncManagerIntegrationFilter())
			.csrf(Customizer.withDefaults())
			.exceptionHandling(Customizer.withDefaults())
			.headers(Customizer.withDefaults())
			.sessionManagement(Customizer.withDefaults())
			.securityContext(Customizer.withDefaults())
			.requestCache(Customizer.withDefaults())
			.anonymous(Customizer.withDefaults())
			.servletApi(Customizer.withDefaults())
			.logout(Customizer.withDefaults());
	}

}
