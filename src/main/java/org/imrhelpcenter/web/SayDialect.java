package org.imrhelpcenter.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

import org.springframework.stereotype.Component;

/**
 * Gives templates {@code ${#say.date(case.receivedOn)}} everywhere, also where they may
 * not name a bean.
 */
@Component
class SayDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

	private static final String NAME = "say";

	private final Say say;

	SayDialect(Say say) {
		super(NAME);
		this.say = say;
	}

	@Override
	public IExpressionObjectFactory getExpressionObjectFactory() {
		return this;
	}

	@Override
	public Set<String> getAllExpressionObjectNames() {
		return Set.of(NAME);
	}

	@Override
	public @Nullable Object buildObject(IExpressionContext context, String name) {
		return NAME.equals(name) ? this.say : null;
	}

	@Override
	public boolean isCacheable(String name) {
		return true;
	}

}
