package org.imrhelpcenter.samples;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Staff;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.DemonstrationAssistants;
import org.imrhelpcenter.cases.Assignments;
import org.imrhelpcenter.cases.CaseNumber;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.correspondence.CaseLetter;
import org.imrhelpcenter.correspondence.LetterDesk;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterRecipient;
import org.imrhelpcenter.correspondence.Letters;
import org.imrhelpcenter.correspondence.PrintQueue;
import org.imrhelpcenter.intake.SampleApplications;

import org.springframework.stereotype.Component;

/**
 * Plays what people of the Help Center do with one case: they open it, act, approve its
 * letters and mail them, each at the time at which it is to have happened.
 */
@Component
class Playing {

	private final SampleApplications applications;

	private final Cases cases;

	private final Assignments assignments;

	private final Letters letters;

	private final LetterDesk desk;

	private final PrintQueue mail;

	private final DemonstrationAssistants assistants;

	private final Staff staff;

	private final EntityManager entities;

	private final Clock clock;

	Playing(SampleApplications applications, Cases cases, Assignments assignments, Letters letters, LetterDesk desk,
			PrintQueue mail, DemonstrationAssistants assistants, Staff staff, EntityManager entities, Clock clock) {
		this.applications = applications;
		this.cases = cases;
		this.assignments = assignments;
		this.letters = letters;
		this.desk = desk;
		this.mail = mail;
		this.assistants = assistants;
		this.staff = staff;
		this.entities = entities;
		this.clock = clock;
	}

	/** Whether time can be put back here, as it can in a demonstration. */
	boolean possible() {
		return this.clock instanceof EarlierClock;
	}

	Instant now() {
		return this.clock.instant();
	}

	CaseNumber file(String name, Instant at) {
		return at(at, () -> this.applications.file(name, at).number());
	}

	void assign(CaseNumber number, Instant at, Role to) {
		long owner = Objects.requireNonNull(viewer(to).staffId());
		act(number, at, Role.SUPERVISOR,
				(viewer, opened) -> this.assignments.assign(viewer, opened.number().text(), owner, opened.version()));
	}

	void act(CaseNumber number, Instant at, Role role, Deed deed) {
		at(at, () -> {
			Viewer viewer = viewer(role);
			deed.by(viewer, this.cases.of(viewer, number.text()));
			return number;
		});
	}

	/** An organization helps the member, who lets it act. */
	void help(CaseNumber number, Instant at) {
		act(number, at, Role.INTAKE, (viewer, opened) -> this.assistants.help(List.of(opened)));
	}

	/** Looks at the drafts, says them in their language, and approves them. */
	void approve(CaseNumber number, Instant at) {
		act(number, at, Role.ANALYST,
				(viewer, opened) -> this.letters.of(opened)
					.stream()
					.filter(CaseLetter::isDraft)
					.forEach((letter) -> approve(viewer, opened, letter)));
	}

	private void approve(Viewer viewer, CaseSheet opened, CaseLetter letter) {
		Map<String, String> said = letter.language().getLanguage().equals("es")
				? InSpanish.of(this.desk.look(opened, letter.id()).written()) : Map.of();
		if (!said.isEmpty()) {
			this.desk.reword(viewer, opened, letter.id(), said, "");
		}
		this.desk.approve(viewer, opened, letter.id(), this.desk.look(opened, letter.id()).mark());
	}

	/** Mails what waits for paper. */
	void mail(CaseNumber number, Instant at) {
		act(number, at, Role.INTAKE, (viewer, opened) -> this.mail.mailed(viewer,
				this.letters.of(opened).stream().filter(CaseLetter::waitsForPaper).map(CaseLetter::id).toList()));
	}

	/** What was mailed to the member comes back. */
	void comesBack(CaseNumber number, Instant at, LetterKind kind) {
		act(number, at, Role.INTAKE,
				(viewer, opened) -> this.letters.of(opened)
					.stream()
					.filter((letter) -> letter.kind() == kind && letter.recipient() == LetterRecipient.MEMBER)
					.forEach((letter) -> this.desk.returned(viewer, opened, letter.id())));
	}

	Viewer viewer(Role role) {
		return Life.viewer(new Team(this.staff.colleagues()).all(role).get(0));
	}

	/** Nothing of one deed is left in memory for the next, as between requests. */
	private <T> T at(Instant at, Supplier<T> played) {
		return ((EarlierClock) this.clock).at(at, () -> {
			// What a deed changes is there for the next one, and not only at the end.
			this.entities.unwrap(Session.class).setJdbcBatchSize(1);
			T made = played.get();
			this.entities.flush();
			this.entities.clear();
			return made;
		});
	}

	/** What somebody does with a case that they opened. */
	interface Deed {

		void by(Viewer viewer, CaseSheet opened);

	}

}
