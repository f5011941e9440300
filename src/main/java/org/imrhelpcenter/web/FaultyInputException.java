package org.imrhelpcenter.web;

import java.util.List;

/** What a program sent cannot be read: it is told every fault at once. */
public class FaultyInputException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Fault> faults;

	public FaultyInputException(List<Fault> faults) {
		// Whoever sends nonsense by the thousand shall not cost a stack trace each.
		super("faulty input", null, false, false);
		this.faults = List.copyOf(faults);
	}

	public List<Fault> faults() {
		return this.faults;
	}

}
