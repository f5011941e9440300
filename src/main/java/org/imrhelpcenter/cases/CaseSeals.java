package org.imrhelpcenter.cases;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals with the key of a case what other modules keep about it.
 */
@Component
public class CaseSeals {

	private final CaseRows rows;

	private final Arrivals arrivals;

	CaseSeals(CaseRows rows, Arrivals arrivals) {
		this.rows = rows;
		this.arrivals = arrivals;
	}

	/**
	 * The key of an opened case, to seal or open several things with.
	 * @param opened the case
	 * @return the key
	 */
	@Transactional(readOnly = true)
	public Key of(CaseSheet opened) {
		return new Key(this.arrivals.seals(this.rows.findById(opened.id()).orElseThrow(CaseMissingException::new)));
	}

	/** The key of one case. */
	public static final class Key {

		private final Seals seals;

		Key(Seals seals) {
			this.seals = seals;
		}

		/**
		 * Seals a text.
		 * @param text the text
		 * @param context where it belongs: it opens nowhere else
		 * @return the sealed text
		 */
		public byte[] seal(String text, String context) {
			return this.seals.seal(text, context);
		}

		/**
		 * Opens a sealed text.
		 * @param sealed the sealed text
		 * @param context where it belongs
		 * @return the text
		 */
		public String open(byte[] sealed, String context) {
			return this.seals.open(sealed, context, String.class);
		}

		/**
		 * Seals bytes, such as a letter as it went out.
		 * @param bytes the bytes
		 * @param context where they belong: they open nowhere else
		 * @return the sealed bytes
		 */
		public byte[] sealBytes(byte[] bytes, String context) {
			return this.seals.sealBytes(bytes, context);
		}

		/**
		 * Opens sealed bytes.
		 * @param sealed the sealed bytes
		 * @param context where they belong
		 * @return the bytes
		 */
		public byte[] openBytes(byte[] sealed, String context) {
			return this.seals.openBytes(sealed, context);
		}

	}

}
