package org.imrhelpcenter.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.imrhelpcenter.cases.Channel;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.scans.HeldScan;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * How an application came, and what is signed on it. The day on which it was received is
 * apart from the postmark, and both from the day on which somebody keys it in.
 */
record PaperPage(@Answered(message = "{intake.keyed.channel.missing}") @OneOf(Channel.class) @Nullable String channel,
		@Answered(message = "{intake.keyed.receivedOn.missing}") @RealDate(past = true,
				notBefore = "2020-01-01") @Nullable DateParts receivedOn,
		@RealDate(past = true, notBefore = "2020-01-01") @Nullable DateParts postmarkedOn,
		@Text(max = 20) @Nullable String language,
		@Answered(message = "{intake.keyed.release.missing}") @OneOf(OnPaperRelease.class) @Nullable String release,
		@Text(max = 200) @Nullable String signer, @Text(max = 200) @Nullable String witness,
		@RealDate(past = true, notBefore = "2020-01-01") @Nullable DateParts agreedOn,
		@Text(max = 20) @Nullable String agreedAt,
		@Answered(message = "{intake.keyed.partB.missing}") @OneOf(PartBState.class) @Nullable String partB,
		@Text(max = MOST_SCANS * 40) @Nullable String scan, @OneOf(DocumentKind.class) @Nullable String scanKind,
		@OneOf(YesNo.class) @Nullable String noBirthDate) {

	/** More scans than one application comes on. */
	static final int MOST_SCANS = 20;

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("[h:mma][H:mm]", Locale.ENGLISH);

	static PaperPage blank() {
		return new PaperPage(null, null, null, null, null, null, null, null, null, null, null, null, null);
	}

	/**
	 * What is known before anybody types: which scans it is on, and when the first of
	 * them came.
	 */
	static PaperPage of(List<HeldScan> scans) {
		LocalDate first = scans.stream().map(HeldScan::receivedOn).min(LocalDate::compareTo).orElseThrow();
		return new PaperPage(null, DateParts.of(first), null, null, null, null, null, null, null, null,
				scans.stream().map((scan) -> scan.id().toString()).collect(Collectors.joining(",")),
				DocumentKind.SIGNED_FORM.name(), null);
	}

	/** Looks at answers that only make sense together. */
	void check(Instant now, Page.Check check) {
		if (Channel.ONLINE.name().equals(this.channel)) {
			check.wrong("channel", "intake.keyed.channel.missing");
		}
		LocalDate received = date(this.receivedOn);
		LocalDate postmarked = date(this.postmarkedOn);
		if (received != null && postmarked != null && postmarked.isAfter(received)) {
			check.wrong("postmarkedOn", "intake.keyed.postmarkedOn.late");
		}
		boolean phone = Channel.PHONE.name().equals(this.channel);
		if (phone && (OnPaperRelease.SIGNED.is(this.release) || OnPaperRelease.MARK.is(this.release))) {
			check.wrong("release", "intake.keyed.release.phone");
		}
		if (OnPaperRelease.READ_ALOUD.is(this.release) && !phone && !Page.blank(this.channel)) {
			check.wrong("release", "intake.keyed.release.onlyPhone");
		}
		if (!Page.blank(this.release) && !OnPaperRelease.MISSING.is(this.release) && Page.blank(this.signer)) {
			check.wrong("signer", "intake.keyed.signer.missing");
		}
		if (OnPaperRelease.MARK.is(this.release) && Page.blank(this.witness)) {
			check.wrong("witness", "intake.keyed.witness.missing");
		}
		if (OnPaperRelease.READ_ALOUD.is(this.release)) {
			checkAgreement(now, check);
		}
	}

	private void checkAgreement(Instant now, Page.Check check) {
		if (date(this.agreedOn) == null) {
			check.wrong("agreedOn", "intake.keyed.agreedOn.missing");
		}
		else if (time().isEmpty()) {
			check.wrong("agreedAt", "intake.keyed.agreedAt.missing");
		}
		else if (agreed().isAfter(now)) {
			check.wrong("agreedAt", "intake.keyed.agreedAt.future");
		}
	}

	Channel way() {
		return Channel.valueOf(Page.tidy(this.channel));
	}

	/** The legal day on which it was received. */
	LocalDate received() {
		return Optional.ofNullable(date(this.receivedOn)).orElseThrow();
	}

	@Nullable LocalDate postmarked() {
		return (Channel.MAIL.name().equals(this.channel)) ? date(this.postmarkedOn) : null;
	}

	/** Whether the signature itself is there. */
	boolean signed() {
		return OnPaperRelease.SIGNED.is(this.release) || OnPaperRelease.MARK.is(this.release);
	}

	boolean readAloud() {
		return OnPaperRelease.READ_ALOUD.is(this.release);
	}

	/** When the release was agreed to on the phone. */
	Instant agreed() {
		LocalDate on = Optional.ofNullable(date(this.agreedOn)).orElseThrow();
		return on.atTime(time().orElseThrow()).atZone(LegalDay.ZONE).toInstant();
	}

	PartBState partBState() {
		return PartBState.valueOf(Page.tidy(this.partB));
	}

	private Optional<LocalTime> time() {
		String typed = Page.tidy(this.agreedAt).toUpperCase(Locale.ENGLISH).replace(" ", "").replace(".", "");
		try {
			return typed.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(typed, CLOCK));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static @Nullable LocalDate date(@Nullable DateParts parts) {
		return (parts != null) ? parts.toDate().orElse(null) : null;
	}

	/** Whether the birth date is left out, or nobody can read it. */
	boolean leavesOutBirthDate() {
		return YesNo.YES.is(this.noBirthDate);
	}

	/** The scans that it is on, the application form first; empty when it is on none. */
	List<String> scanIds() {
		return Page.blank(this.scan) ? List.of()
				: Arrays.stream(Page.tidy(this.scan).split(","))
					.map(String::strip)
					.distinct()
					.limit(MOST_SCANS)
					.toList();
	}

	/** What the first of them is. */
	Optional<DocumentKind> kindOfScan() {
		return DocumentKind.named(this.scanKind);
	}

	/** How an application comes when it does not come online. */
	static List<Channel> ways() {
		return List.of(Channel.MAIL, Channel.FAX, Channel.PHONE);
	}

}
