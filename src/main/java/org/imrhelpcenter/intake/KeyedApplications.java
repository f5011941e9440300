package org.imrhelpcenter.intake;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Arrivals;
import org.imrhelpcenter.cases.Receipt;
import org.imrhelpcenter.cases.ReceivedApplication;
import org.imrhelpcenter.cases.ReceivedApplication.Signature;
import org.imrhelpcenter.cases.ReturnCode;
import org.imrhelpcenter.rules.CaseFacts;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Signer;
import org.imrhelpcenter.rules.SignerFacts;
import org.imrhelpcenter.scans.Filing;
import org.imrhelpcenter.scans.HeldScan;
import org.imrhelpcenter.scans.ScanMissingException;
import org.imrhelpcenter.scans.Tray;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applications that staff key in from mail, fax and phone: the same rules and clocks as
 * online, from the day on which they were received.
 */
@Component
class KeyedApplications {

	/** Who opens the mail, and who works on cases. */
	static final Role[] ROLES = { Role.INTAKE, Role.NURSE, Role.ANALYST, Role.ATTORNEY, Role.SUPERVISOR,
			Role.DIRECTOR };

	/** What is kept of a release that was read aloud; its signature is awaited. */
	static final String READ_ALOUD = "RELEASE_READ_ALOUD";

	private final Dossier dossier;

	private final Arrivals arrivals;

	private final KeyedEntries entries;

	private final Release release;

	private final PartB partB;

	private final SignedOnPaper signedOnPaper;

	private final Tray tray;

	private final Filing filing;

	private final Mail mail;

	private final Texts texts;

	private final ApplicationEventPublisher events;

	KeyedApplications(Dossier dossier, Arrivals arrivals, KeyedEntries entries, Release release, PartB partB,
			SignedOnPaper signedOnPaper, Tray tray, Filing filing, Mail mail, Texts texts,
			ApplicationEventPublisher events) {
		this.dossier = dossier;
		this.arrivals = arrivals;
		this.entries = entries;
		this.release = release;
		this.partB = partB;
		this.signedOnPaper = signedOnPaper;
		this.tray = tray;
		this.filing = filing;
		this.mail = mail;
		this.texts = texts;
		this.events = events;
	}

	/**
	 * Makes what was keyed in a case. Whoever acts by authority gets no code, as online:
	 * until somebody has looked at the papers the case is not theirs.
	 * @param viewer who keys it in
	 * @param keyed the application
	 * @param language the language it was filled in
	 * @param entry the form that it was keyed into
	 * @param now the time of entry
	 * @return what became of it; empty when this form became a case before
	 */
	@Transactional
	public Optional<Entered> enter(Viewer viewer, Keyed keyed, Locale language, UUID entry, Instant now) {
		viewer.mustBe(ROLES);
		if (this.entries.caseOf(entry).isPresent()) {
			return Optional.empty();
		}
		Instant at = now.truncatedTo(ChronoUnit.MICROS);
		Answers answers = keyed.answers();
		ReturnCode code = answers.filer().byAuthority() ? null : ReturnCode.random();
		Receipt receipt = this.arrivals.receive(received(viewer, keyed, answers, language, code), viewer, at);
		this.entries.keep(receipt.caseId(), entry, new KeyedEntry(at, Objects.requireNonNull(viewer.staffId()),
				keyed.paper().postmarked(), keyed.paper().partBState()));
		ScanGone scan = attach(viewer, keyed.paper(), receipt);
		if (answers.filer().byAuthority()) {
			this.events.publishEvent(new SomebodyActs(receipt.caseId()));
		}
		if (code == null) {
			this.mail.acknowledgeKeyed(answers, receipt, language);
			return Optional.of(new Entered(receipt, null, true, scan));
		}
		boolean mailed = this.mail.acknowledgeKeyed(answers, receipt, language, code.text());
		return Optional.of(new Entered(receipt, mailed ? null : code.text(), false, scan));
	}

	/**
	 * The pages of its first scan go to the case, unless somebody filed them in the
	 * meantime.
	 */
	private ScanGone attach(Viewer viewer, PaperPage paper, Receipt receipt) {
		if (paper.scanIds().isEmpty()) {
			return ScanGone.NOWHERE;
		}
		return this.tray.waiting(viewer, paper.scanIds().get(0))
			.filter((scan) -> this.filing.key(viewer, scan, receipt.caseId(), paper.kindOfScan().orElse(null)))
			.map((scan) -> ScanGone.TO_CASE)
			.orElse(ScanGone.ELSEWHERE);
	}

	/**
	 * Files the other scans that the application came on with the case that it became.
	 * Not to be called in a transaction: files are filed one by one.
	 * @param viewer who keyed it in
	 * @param paper the scans
	 * @param receipt the case
	 * @return how many of them are not with the case, and wait or are elsewhere
	 */
	int fileTheRest(Viewer viewer, PaperPage paper, Receipt receipt) {
		int left = 0;
		for (String id : paper.scanIds().stream().skip(1).toList()) {
			left += filed(viewer, id, receipt) ? 0 : 1;
		}
		return left;
	}

	private boolean filed(Viewer viewer, String id, Receipt receipt) {
		Optional<HeldScan> scan = this.tray.waiting(viewer, id);
		try {
			return scan.isPresent() && this.filing.file(viewer, scan.get(), receipt.number().text(), null).isEmpty();
		}
		catch (IOException | ScanMissingException ex) {
			// It is kept in the tray, or where somebody else filed it.
			return false;
		}
	}

	/** The case that this form became. */
	Optional<Long> caseOf(UUID entry) {
		return this.entries.caseOf(entry);
	}

	private ReceivedApplication received(Viewer viewer, Keyed keyed, Answers answers, Locale language,
			@Nullable ReturnCode code) {
		PaperPage paper = keyed.paper();
		LocalDate on = paper.received();
		Facts facts = new Facts(answers, on, paper.signed());
		CaseFacts told = facts.ofCase(this.dossier.license(answers)).with(keyed.completeness());
		CaseFacts received = paper.signed() ? told
				: told.with(new SignerFacts(Signer.NOBODY, null, told.signer().memberBornOn()));
		return new ReceivedApplication(paper.way(), LegalDay.startOf(on), language, Dossier.member(answers),
				Dossier.participants(answers), this.dossier.plan(answers), received,
				Dossier.services(answers, facts, this.texts.say(Locale.ENGLISH, "intake.keyed.unnamed")),
				this.dossier.pages(answers), signatures(viewer, keyed, received.signer().signer(), language),
				(code != null) ? code.hash() : null);
	}

	private List<Signature> signatures(Viewer viewer, Keyed keyed, Signer signer, Locale language) {
		PaperPage paper = keyed.paper();
		List<Signature> signatures = new ArrayList<>();
		if (paper.signed()) {
			String witness = Page.tidy(paper.witness());
			signatures.add(this.signedOnPaper.release(language, signer, Page.tidy(paper.signer()), witness, null));
		}
		if (paper.readAloud()) {
			String how = this.texts.say(Locale.ENGLISH, "intake.keyed.agreed", Page.tidy(paper.signer()),
					paper.agreed(), viewer.name());
			signatures
				.add(new Signature(READ_ALOUD, how + "\n\n" + String.join("\n\n", this.release.paragraphs(language)),
						language, Page.tidy(paper.signer()), viewer.name(), "", ""));
		}
		if (keyed.filer().byAuthority() && paper.partBState() == PartBState.SIGNED) {
			signatures.add(this.partB.onPaper(language, keyed.actor()));
		}
		return signatures;
	}

	/** Where the scanned pages went. */
	enum ScanGone {

		/** There were none. */
		NOWHERE,
		/** To the new case. */
		TO_CASE,
		/** Somebody had filed them in the meantime. */
		ELSEWHERE

	}

	/**
	 * What became of it.
	 *
	 * @param receipt the case
	 * @param code the return code, to be put on the printed acknowledgement; null when it
	 * went to an e-mail address that is safe, or there is none
	 * @param authority whether somebody acts by authority: then nobody gets a code
	 * @param scan where the scanned pages went
	 */
	record Entered(Receipt receipt, @Nullable String code, boolean authority, ScanGone scan) {
	}

}
