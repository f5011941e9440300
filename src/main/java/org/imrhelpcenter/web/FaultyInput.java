package org.imrhelpcenter.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

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

	/** Parts that are cut off or have no boundary; programs send none at all. */
	@ExceptionHandler
	void refuse(MultipartException ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		HttpStatus status = Programs.ask(request) ? HttpStatus.UNSUPPORTED_MEDIA_TYPE : HttpStatus.BAD_REQUEST;
		// Not by way of the error desk: the parts would be read again on the way.
		this.pages.write(request, response, status.value());
	}

}
