package org.imrhelpcenter.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.imrhelpcenter.intake.DraftClosedException.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands the pages the draft that the browser holds.
 */
@Component
class OpenDraftArgument implements HandlerMethodArgumentResolver {

	private final Drafts drafts;

	private final Clock clock;

	OpenDraftArgument(Drafts drafts, Clock clock) {
		this.drafts = drafts;
		this.clock = clock;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == OpenDraft.class;
	}

	@Override
	public OpenDraft resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer mavContainer,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binderFactory) {
		HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
		String token = (request != null) ? DraftCookie.read(request).orElse(null) : null;
		if (request == null || token == null) {
			throw new DraftClosedException(Reason.NONE);
		}
		Instant now = this.clock.instant();
		try {
			OpenDraft draft = this.drafts.open(token, now);
			Locale language = LocaleContextHolder.getLocale();
			if (!draft.language().equals(language)) {
				this.drafts.speak(draft, language);
			}
			return draft;
		}
		catch (DraftClosedException ex) {
			boolean typed = ex.reason() == Reason.NONE && HttpMethod.POST.matches(request.getMethod());
			return (typed ? this.drafts.openLapsed(token, now) : Optional.<OpenDraft>empty()).orElseThrow(() -> ex);
		}
	}

}
