package org.imrhelpcenter;

import java.util.Arrays;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.StaffSessions;
import org.imrhelpcenter.assistants.AssistSessions;
import org.imrhelpcenter.tracking.FollowerSessions;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may go where: staff by their role, members who follow their case, programs without
 * forms, everyone else without a session.
 */
@Configuration(proxyBeanMethods = false)
class Security {

	private static final String ADMINISTRATOR = Role.ADMINISTRATOR.name();

	private final Refusals refusals;

	private final CsrfTokenRepository formTokens;

	private final Doors doors;

	Security(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages, AccessDeniedHandler rest,
			CsrfTokenRepository formTokens, Doors doors) {
		this.refusals = new Refusals(pages, rest);
		this.formTokens = formTokens;
		this.doors = doors;
	}

	/** Their addresses change with their content: browsers may keep them. */
	@Bean
	@Order(1)
	SecurityFilterChain assetsDoor() throws Exception {
		return open(this.doors.door().securityMatcher("/assets/**")).csrf(AbstractHttpConfigurer::disable)
			.headers((headers) -> headers.cacheControl((cache) -> cache.disable()))
			.build();
	}

	/** Programs send no forms; the state of health is told to all. */
	@Bean
	@Order(2)
	SecurityFilterChain programsDoor() throws Exception {
		return open(this.doors.door().securityMatcher("/api/**", "/actuator/**")).csrf(AbstractHttpConfigurer::disable)
			.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain staffDoor(StaffSessions sessions) throws Exception {
		String[] everyRole = Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new);
		return withForms(common(this.doors.door().securityMatcher("/staff", "/staff/**")))
			.securityContext((context) -> context.securityContextRepository(sessions))
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/staff/sign-in")
				.permitAll()
				.requestMatchers("/staff/password", "/staff/presence", "/staff/sign-out")
				.authenticated()
				.requestMatchers("/staff/people", "/staff/people/**", "/staff/outbox", "/staff/audit", "/staff/texts")
				.hasRole(ADMINISTRATOR)
				.anyRequest()
				.hasAnyRole(everyRole))
			.build();
	}

	/** Who follows a case has proved whose it is, and sees that one alone. */
	@Bean
	@Order(4)
	SecurityFilterChain trackDoor(FollowerSessions sessions) throws Exception {
		return withForms(common(this.doors.door().securityMatcher("/track", "/track/**")))
			.securityContext((context) -> context.securityContextRepository(sessions))
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(new CodeFirst("/track")))
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers("/track", "/track/lost-code", "/track/lost-code/asked", "/track/leave")
				.permitAll()
				.anyRequest()
				.authenticated())
			.build();
	}

	/** Who acts for members has proved an address, or holds a code on paper. */
	@Bean
	@Order(5)
	SecurityFilterChain assistantsDoor(AssistSessions sessions) throws Exception {
		return withForms(common(this.doors.door().securityMatcher("/assist", "/assist/**")))
			.securityContext((context) -> context.securityContextRepository(sessions))
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(new CodeFirst("/assist")))
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers("/assist", "/assist/code", "/assist/invitation/*", "/assist/printed", "/assist/leave")
				.permitAll()
				.anyRequest()
				.authenticated())
			.build();
	}

	@Bean
	@Order(6)
	SecurityFilterChain publicDoor() throws Exception {
		return withForms(open(this.doors.door())).build();
	}

	/** Addresses that no page can have get the same headers as the rest. */
	@Bean
	RequestRejectedHandler requestRejectedHandler() {
		return (request, response, refusal) -> {
			new Headers().writeHeaders(request, response);
			response.sendError(HttpStatus.BAD_REQUEST.value());
		};
	}

	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOnPostgreSql() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	private HttpSecurity open(HttpSecurity http) throws Exception {
		return common(http)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll());
	}

	private HttpSecurity withForms(HttpSecurity http) throws Exception {
		return http.csrf((csrf) -> csrf.csrfTokenRepository(this.formTokens))
			.addFilterAfter(new TokenBeforePage(), CsrfFilter.class);
	}

	private HttpSecurity common(HttpSecurity http) throws Exception {
		return http.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.exceptionHandling(
					(refused) -> refused.authenticationEntryPoint(new SignInFirst()).accessDeniedHandler(this.refusals))
			.headers((headers) -> headers.addHeaderWriter(new Headers()).frameOptions(Customizer.withDefaults()));
	}

}
