package org.imrhelpcenter.correspondence;

import java.util.List;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Receipt;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Letters are prepared with the act that needs them.
 */
@SpringBootTest
@WithDatabase
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class })
class PreparingTests {

	private static final LetterWords WORDS = LetterWords.none().with(Word.REASONS, "Zebrafinch is the reason.");

	@Autowired
	ReceptionDesk desk;

	@Autowired
	CaseRecords records;

	@Autowired
	Letters letters;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	StoppedClock clock;

	private CaseSheet opened;

	@BeforeEach
	void setUp() {
		this.clock.putTo("2026-11-20T10:15:00");
		Receipt receipt = this.desk.receive(ArrivingApplication.at(this.clock.instant()).email("m@example.org", true));
		this.opened = this.transaction.execute((status) -> this.records.sheet(receipt.caseId()));
	}

	@Test
	void becomesADraftForEachRecipientWhoMayBeTold() {
		prepare(LetterKind.QUALIFIED, "first");
		assertThat(letters()).extracting(CaseLetter::kind, CaseLetter::recipient, CaseLetter::state)
			.containsExactlyInAnyOrder(tuple(LetterKind.QUALIFIED, LetterRecipient.MEMBER, LetterState.DRAFT),
					tuple(LetterKind.QUALIFIED, LetterRecipient.PLAN, LetterState.DRAFT));
	}

	@Test
	void isPreparedOnceForAnOccasion() {
		prepare(LetterKind.EXTENSION, "first");
		prepare(LetterKind.EXTENSION, "first");
		assertThat(letters()).hasSize(1);
		prepare(LetterKind.EXTENSION, "second");
		assertThat(letters()).hasSize(2);
	}

	@Test
	void keepsWhatItTellsSealed() {
		prepare(LetterKind.NOT_ELIGIBLE, "first");
		assertThat(this.jdbc.sql("select l::text from letter l").query(String.class).list())
			.noneMatch((row) -> row.contains("Zebrafinch"));
	}

	@Test
	void belongsToTheTransactionOfTheAct() {
		assertThatThrownBy(() -> this.letters.prepare(this.opened, LetterKind.CLOSED, "first", WORDS))
			.isInstanceOf(IllegalTransactionStateException.class);
		this.transaction.executeWithoutResult((status) -> {
			this.letters.prepare(this.opened, LetterKind.CLOSED, "first", WORDS);
			status.setRollbackOnly();
		});
		assertThat(letters()).isEmpty();
	}

	private void prepare(LetterKind kind, String occasion) {
		this.transaction.executeWithoutResult((status) -> this.letters.prepare(this.opened, kind, occasion, WORDS));
	}

	private List<CaseLetter> letters() {
		return this.letters.of(this.opened);
	}

}
