package org.imrhelpcenter.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells what is wrong with what was sent: a program field by field. */
@ControllerAdvice
class FaultyInput {

	private final ErrorPages pages;

	FaultyInput(ErrorPages pages) {
		this.pages = pages;
	}

	@ExceptionHandler
	void tell(FaultyInputException ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.pages.writeFaults(request, response, ex.faults());
	}

}
