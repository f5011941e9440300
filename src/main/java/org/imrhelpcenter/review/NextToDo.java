package org.imrhelpcenter.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.AssessedService;
import org.imrhelpcenter.cases.CaseHold;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.CaseTask;
import org.imrhelpcenter.cases.CaseTasks;
import org.imrhelpcenter.cases.Determination;
import org.imrhelpcenter.cases.Determinations;
import org.imrhelpcenter.cases.Holds;
import org.imrhelpcenter.cases.Stage;
import org.imrhelpcenter.certifications.Certification;
import org.imrhelpcenter.certifications.Certifications;
import org.imrhelpcenter.correspondence.CaseLetter;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.Letters;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.rules.ApplicationItem;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Requirement;
import org.imrhelpcenter.rules.Result;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What is to be done next about a case. Nothing of it is kept: it follows from what is
 * open.
 */
@Component
class NextToDo {

	private final CaseTasks tasks;

	private final Letters letters;

	private final Certifications certifications;

	private final Determinations determinations;

	private final Holds holds;

	private final Texts texts;

	private final Clock clock;

	NextToDo(CaseTasks tasks, Letters letters, Certifications certifications, Determinations determinations,
			Holds holds, Texts texts, Clock clock) {
		this.tasks = tasks;
		this.letters = letters;
		this.certifications = certifications;
		this.determinations = determinations;
		this.holds = holds;
		this.texts = texts;
		this.clock = clock;
	}

	List<ToDo> of(CaseView view, FromMember fromMember, Arrived.Told arrived, List<DocumentSheet> documents,
			ReviewProgress.Progress progress, Locale locale) {
		return new Sheet(view, progress, locale).of(fromMember, arrived, documents);
	}

	/** Everything about one case. */
	private final class Sheet {

		private final CaseView view;

		private final ReviewProgress.Progress progress;

		private final CaseSheet sheet;

		private final List<CaseLetter> written;

		private final String at;

		private final Locale locale;

		private final List<ToDo> list = new ArrayList<>();

		Sheet(CaseView view, ReviewProgress.Progress progress, Locale locale) {
			this.view = view;
			this.progress = progress;
			this.sheet = view.sheet();
			this.written = NextToDo.this.letters.of(this.sheet);
			this.at = "/staff/cases/" + view.sheet().number();
			this.locale = locale;
		}

		List<ToDo> of(FromMember fromMember, Arrived.Told arrived, List<DocumentSheet> documents) {
			if (fromMember.waits() && this.sheet.status().mayTurnUrgent()) {
				add("urgency", act(List.of("URGENCY")), true);
			}
			ClockView next = this.view.next();
			if (next != null) {
				String letter = letter(next.kind());
				add("clock", (letter != null) ? letter : act(ActsFor.meeting(next.kind())),
						next.pressing() != QueueLine.Pressing.NONE, next.kind(), next.workDate());
			}
			LocalDate again = this.view.actBy();
			if (again != null) {
				add("again", act(ActsFor.ANEW), this.view.pressing() != QueueLine.Pressing.NONE, again);
			}
			missing(arrived.missing());
			undecided();
			ReviewStep.next(this.sheet.status(), this.view.records(), this::isDetermined)
				.ifPresent((step) -> add("step." + step, act(List.of(step.act().name())), false));
			if (!fromMember.unanswered().isEmpty()) {
				add("messages", this.at + "/messages", false, fromMember.unanswered().size());
			}
			long unread = documents.stream().filter((document) -> document.openedAt() == null).count();
			if (unread > 0) {
				add("documents", this.at + "#documents", false, unread);
			}
			open();
			if (next == null && again == null && arrived.missing().isEmpty() && isAtItsEnd()) {
				add("close", act(List.of("CLOSING")), false);
			}
			if (this.sheet.ownerId() == null && !this.list.isEmpty()) {
				add("owner", null, false);
			}
			return List.copyOf(this.list);
		}

		/** What the application lacks: somebody asks for it, or it is waited for. */
		private void missing(List<ApplicationItem> items) {
			if (items.isEmpty()) {
				return;
			}
			if (this.written.stream()
				.anyMatch((letter) -> letter.kind() == LetterKind.INCOMPLETE && letter.isApproved())) {
				add("asked", this.at + "/receipt", false, named(items));
				return;
			}
			String asks = act(List.of("COMPLETENESS"));
			add("missing", (asks != null) ? asks : this.at + "/receipt", false, named(items));
		}

		/**
		 * What only people decide, while nobody has; whoever qualified a case has decided
		 * all of it.
		 */
		private void undecided() {
			Set<Requirement> open = new LinkedHashSet<>();
			this.view.services()
				.stream()
				.map(AssessedService::findings)
				.flatMap(List::stream)
				.filter((found) -> found.result() == Result.NEEDS_DECISION || found.result() == Result.UNKNOWN)
				.filter((found) -> found.requirement() != Requirement.COMPLETE_APPLICATION)
				.forEach((found) -> open.add(found.requirement()));
			if (this.sheet.status().stage() == Stage.INTAKE_AND_PROCESSING) {
				open.forEach((requirement) -> add("undecided", act(ActsFor.deciding(requirement)), false, requirement));
			}
		}

		private boolean isDetermined() {
			return this.progress.determinations()
				.stream()
				.map(Determination::service)
				.toList()
				.containsAll(NextToDo.this.determinations.services(this.sheet));
		}

		private void open() {
			for (CaseTask task : NextToDo.this.tasks.of(this.sheet)) {
				add("task", "/staff/tasks/" + task.id(), false, task.kind());
			}
			for (CaseLetter letter : this.written) {
				if (letter.isDraft()) {
					add(letter.isDraftAgain() ? "letterAgain" : "letter", this.at + "/letters/" + letter.id(), false,
							letter.kind(), letter.recipient());
				}
			}
			LocalDate today = LegalDay.of(NextToDo.this.clock.instant());
			for (CaseHold hold : NextToDo.this.holds.of(this.sheet)) {
				if (hold.isAwake(today)) {
					add("hold", act(List.of("HOLD")), false, hold.reason());
				}
			}
			long unseen = NextToDo.this.certifications.of(this.sheet).stream().filter(NextToDo::isUnseen).count();
			if (unseen > 0) {
				add("certifications", this.at + "/certifications", false, unseen);
			}
		}

		/**
		 * Open, though no letter waits: with no date that runs, nothing else is to come.
		 */
		private boolean isAtItsEnd() {
			return !this.sheet.status().isOver()
					&& this.written.stream().noneMatch((letter) -> letter.isDraft() || letter.waitsForPaper());
		}

		/**
		 * The letter that meets this clock, where one is prepared or waits to be mailed.
		 */
		private @Nullable String letter(ClockKind kind) {
			return this.written.stream()
				.filter((letter) -> letter.isDraft() || letter.waitsForPaper())
				.filter((letter) -> letter.kind()
					.event(letter.recipient())
					.filter((event) -> event.meets().contains(kind))
					.isPresent())
				.findFirst()
				.map((letter) -> letter.isDraft() ? this.at + "/letters/" + letter.id() : "/staff/letters")
				.orElse(null);
		}

		/** The first of these acts that the one who looks may do now. */
		private @Nullable String act(List<String> names) {
			return names.stream()
				.flatMap((name) -> this.view.acts().stream().filter((act) -> act.name().equals(name)))
				.map(Act::path)
				.findFirst()
				.map((path) -> this.at + "/" + path)
				.orElse(null);
		}

		private String named(List<ApplicationItem> items) {
			return items.stream()
				.map((item) -> NextToDo.this.texts.name(this.locale, item))
				.collect(Collectors.joining("; "));
		}

		private void add(String key, @Nullable String href, boolean pressing, Object... arguments) {
			this.list
				.add(new ToDo(NextToDo.this.texts.say(this.locale, "review.todo." + key, arguments), href, pressing));
		}

	}

	private static boolean isUnseen(Certification certification) {
		return certification.answeredAt() != null && certification.seenAt() == null;
	}

}
