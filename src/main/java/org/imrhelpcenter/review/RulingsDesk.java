package org.imrhelpcenter.review;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.ActRecord;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.LateAcceptances;
import org.imrhelpcenter.cases.Screened;
import org.imrhelpcenter.cases.Screenings;
import org.imrhelpcenter.cases.WaiverGround;
import org.imrhelpcenter.cases.Waivers;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterWords;
import org.imrhelpcenter.correspondence.LetterWords.AboutService;
import org.imrhelpcenter.correspondence.Letters;
import org.imrhelpcenter.correspondence.Word;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where attorneys and supervisors rule on what only people may decide; the member is told
 * by letter.
 */
@Component
class RulingsDesk {

	private final Screenings screenings;

	private final Waivers waivers;

	private final LateAcceptances lateAcceptances;

	private final Letters letters;

	RulingsDesk(Screenings screenings, Waivers waivers, LateAcceptances lateAcceptances, Letters letters) {
		this.screenings = screenings;
		this.waivers = waivers;
		this.lateAcceptances = lateAcceptances;
		this.letters = letters;
	}

	List<Screened> services(CaseSheet opened) {
		return this.screenings.of(opened);
	}

	/**
	 * The proposal to decline that waits for a second person; null when there is none.
	 */
	@Nullable ActRecord proposal(CaseSheet opened) {
		return this.lateAcceptances.proposal(opened).orElse(null);
	}

	@Transactional
	public void waive(Viewer viewer, CaseSheet opened, int seenVersion, WaiverGround ground, List<String> typed,
			String reasons) {
		List<Screened> services = services(opened);
		Set<Integer> chosen = ServicesAsked.chosen(typed, services);
		long id = this.waivers.decide(viewer, opened, seenVersion, ground, chosen, reasons);
		this.letters.prepare(opened, ground.isGranting() ? LetterKind.WAIVER_GRANTED : LetterKind.WAIVER_DENIED,
				"act-" + id, about(services, chosen).with(Word.REASONS, ground).and(Word.REASONS, reasons));
	}

	@Transactional
	public void late(Viewer viewer, CaseSheet opened, int seenVersion, LateAcceptancePage.What what, List<String> typed,
			String reasons) {
		List<Screened> services = services(opened);
		Set<Integer> chosen = ServicesAsked.chosen(typed,
				services.stream().filter(LateAcceptanceController::late).toList());
		switch (what) {
			case ACCEPTED -> {
				long id = this.lateAcceptances.accept(viewer, opened, seenVersion, chosen, reasons);
				this.letters.prepare(opened, LetterKind.LATE_ACCEPTANCE_GRANTED, "act-" + id,
						about(services, chosen).with(Word.REASONS, reasons));
			}
			case DECLINE_PROPOSED -> this.lateAcceptances.propose(viewer, opened, seenVersion, chosen, reasons);
			case DECLINED -> {
				List<Integer> proposed = this.lateAcceptances.proposal(opened)
					.map(LateAcceptances::services)
					.orElse(List.of());
				long id = this.lateAcceptances.confirm(viewer, opened, seenVersion, reasons);
				this.letters.prepare(opened, LetterKind.LATE_ACCEPTANCE_DENIED, "act-" + id,
						about(services, proposed).with(Word.REASONS, reasons));
			}
		}
	}

	private static LetterWords about(List<Screened> services, Collection<Integer> chosen) {
		LetterWords words = LetterWords.none();
		for (Screened service : services) {
			if (chosen.contains(service.ordinal())) {
				words = words.with(new AboutService(service.name(), null, "", ""));
			}
		}
		return words;
	}

}
