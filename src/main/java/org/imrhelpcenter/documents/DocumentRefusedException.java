package org.imrhelpcenter.documents;

/**
 * A file was not taken. Nothing of it is kept.
 */
public class DocumentRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Refusal refusal;

	DocumentRefusedException(Refusal refusal) {
		super("A file was not taken: " + refusal);
		this.refusal = refusal;
	}

	/**
	 * Why.
	 * @return the reason
	 */
	public Refusal refusal() {
		return this.refusal;
	}

}
