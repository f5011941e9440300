package org.imrhelpcenter.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.imrhelpcenter.rules.Signer;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What came later, as it was filled in.
 *
 * @param item what came
 * @param receivedOn the legal day on which it was received
 * @param by who signed, when it is the release
 * @param name the name of who signed, when it is the release or Part B
 * @param how how the release is signed
 * @param witness who saw the mark
 * @param signedOn the date beside the signature of the release
 */
record ReceiptPage(@Answered(message = "{review.receipt.item.missing}") @OneOf(ReceiptItem.class) @Nullable String item,
		@Answered(message = "{review.receipt.receivedOn.missing}") @RealDate(past = true,
				notBefore = "2020-01-01") @Nullable DateParts receivedOn,
		@OneOf(Signer.class) @Nullable String by, @Text(max = 200) @Nullable String name,
		@OneOf(HandSigned.class) @Nullable String how, @Text(max = 200) @Nullable String witness,
		@RealDate(past = true, notBefore = "2020-01-01") @Nullable DateParts signedOn) {

	/** Who can sign a release. */
	static final List<Signer> SIGNERS = List.of(Signer.MEMBER, Signer.PARENT_OR_GUARDIAN, Signer.MINOR_CONSENTING,
			Signer.LEGAL_REPRESENTATIVE, Signer.PERSONAL_REPRESENTATIVE);

	boolean isRelease() {
		return ReceiptItem.RELEASE.name().equals(this.item);
	}

	boolean isPartB() {
		return ReceiptItem.PART_B.name().equals(this.item);
	}

	/** Whether it is signed with a mark, which needs a witness. */
	boolean isMark() {
		return HandSigned.MARK.name().equals(this.how);
	}

	/** Who saw the mark; empty when it is none. */
	String witnessed() {
		return (isMark() && this.witness != null) ? this.witness.strip() : "";
	}

	Optional<LocalDate> dated() {
		return Optional.ofNullable(this.signedOn).flatMap(DateParts::toDate);
	}

	/** The name of who signed; empty while nobody typed it. */
	String signedName() {
		return (this.name != null) ? this.name.strip() : "";
	}

	/** Who signed; empty while nobody who can was chosen. */
	Optional<Signer> signer() {
		return SIGNERS.stream().filter((signer) -> signer.name().equals(this.by)).findFirst();
	}

	Optional<LocalDate> received() {
		return Optional.ofNullable(this.receivedOn).flatMap(DateParts::toDate);
	}

}
