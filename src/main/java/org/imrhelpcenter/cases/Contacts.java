package org.imrhelpcenter.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;

import jakarta.persistence.EntityManager;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the members of cases are reached, and how they were before.
 */
@Component
public class Contacts {

	/** The deed of changing how the member is reached. */
	public static final String CHANGED = "CONTACT_CHANGED";

	private static final String STEP = "CONTACT";

	private static final String AUDIENCE = "CASEWORK";

	private final CaseRows rows;

	private final Arrivals arrivals;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Contacts(CaseRows rows, Arrivals arrivals, EntityManager entities, JdbcClient jdbc, Audit audit,
			ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.arrivals = arrivals;
		this.entities = entities;
		this.jdbc = jdbc;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Changes how the member is reached. What was on file before is kept, sealed.
	 * @param viewer who changes it
	 * @param opened the case
	 * @param next how the member is reached from now on
	 * @param tell tells the address that was safe before, in the same transaction, or
	 * says that it must not
	 */
	@Transactional
	public void change(Viewer viewer, CaseSheet opened, NewContact next, Predicate<SafeAddress> tell) {
		ImrCase imrCase = this.rows.lockById(opened.id()).orElseThrow(CaseMissingException::new);
		reach(viewer, imrCase, next, this.clock.instant().truncatedTo(ChronoUnit.MICROS), tell);
		this.audit.note(viewer.actor(), opened.subject(), CHANGED, "");
	}

	/** Changes how the member of a case is reached that is held. */
	void reach(Viewer viewer, ImrCase imrCase, NewContact next, Instant at, Predicate<SafeAddress> tell) {
		Seals seals = this.arrivals.seals(imrCase);
		CaseSheet before = imrCase.sheet();
		boolean told = imrCase.safeEmail()
			.map((email) -> new SafeAddress(email, next.language()))
			.filter(tell)
			.isPresent();
		CaseAnswer.Key key = new CaseAnswer.Key(before.id(), STEP, 1);
		CaseAnswer page = this.entities.find(CaseAnswer.class, key);
		byte[] former = (page != null) ? seals.openBytes(page.sealed(), key.context()) : null;
		keep(before, at, viewer, told,
				seals.seal(new Former(before.language().toLanguageTag(), before.email(), former), context(before, at)));
		byte[] sealed = seals.sealBytes(next.page(), key.context());
		if (page != null) {
			page.replace(sealed);
		}
		else {
			this.entities.persist(new CaseAnswer(before.id(),
					new ReceivedApplication.Answer(STEP, 1, AUDIENCE, next.page()), sealed));
		}
		imrCase.reach(next, at);
		this.events.publishEvent(new ContactChanged(before.id()));
	}

	private void keep(CaseSheet opened, Instant at, Viewer viewer, boolean told, byte[] sealed) {
		this.jdbc.sql("""
				insert into case_contact_change (case_id, changed_at, changed_by, told, sealed)
				values (?, ?, ?, ?, ?)""")
			.params(opened.id(), at.atOffset(ZoneOffset.UTC), viewer.actor().ref(), told, sealed)
			.update();
	}

	/**
	 * How the member of an opened case was reached before.
	 * @param opened the case
	 * @return what was on file before each change, the latest first
	 */
	@Transactional(readOnly = true)
	public List<FormerContact> former(CaseSheet opened) {
		Seals seals = this.arrivals.seals(this.rows.findById(opened.id()).orElseThrow(CaseMissingException::new));
		return this.jdbc.sql("""
				select changed_at, told, sealed from case_contact_change
				where case_id = ? order by changed_at desc, id desc""").param(opened.id()).query((row, n) -> {
			Instant at = row.getObject(1, OffsetDateTime.class).toInstant();
			Former former = seals.open(row.getBytes(3), context(opened, at), Former.class);
			return new FormerContact(at, row.getBoolean(2), former.language(), former.email(), former.page());
		}).list();
	}

	private static String context(CaseSheet opened, Instant at) {
		return "contact/" + opened.id() + "/" + at;
	}

	/** What is sealed. */
	record Former(String language, String email, byte @Nullable [] page) {
	}

}
