package org.imrhelpcenter.web;

import java.beans.PropertyEditorSupport;
import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Answers are kept without the spaces around them, with one kind of line end and one
 * spelling of each letter.
 */
@ControllerAdvice
class TidyText {

	/**
	 * Pages only: a single request parameter, such as a password, stays as it was sent.
	 */
	@InitBinder
	void tidy(WebDataBinder binder) {
		if (binder.getTarget() != null || binder.getTargetType() != null) {
			binder.registerCustomEditor(String.class, new Editor());
		}
	}

	/**
	 * A page is made of what its record names, and of nothing else that was sent: a name
	 * such as {@code story[0]} is not even looked at.
	 */
	@InitBinder
	void recordsOnly(WebDataBinder binder) {
		ResolvableType type = binder.getTargetType();
		if (type != null && type.toClass().isRecord()) {
			binder.setDeclarativeBinding(true);
		}
	}

	/** Tidies one answer. */
	static class Editor extends PropertyEditorSupport {

		@Override
		public void setAsText(@Nullable String text) {
			setValue((text != null) ? Normalizer.normalize(text.replace("\r\n", "\n").strip(), Normalizer.Form.NFC)
					: null);
		}

		@Override
		public String getAsText() {
			return (getValue() != null) ? getValue().toString() : "";
		}

	}

}
