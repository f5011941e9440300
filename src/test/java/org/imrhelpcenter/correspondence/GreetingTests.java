package org.imrhelpcenter.correspondence;

import java.util.Locale;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.rules.Signer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * To whom letters speak.
 */
@SpringBootTest
@WithDatabase
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class })
class GreetingTests {

	@Autowired
	ReceptionDesk desk;

	@Autowired
	CaseRecords records;

	@Autowired
	LetterWriter writer;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	StoppedClock clock;

	@ParameterizedTest
	@CsvSource({ "2008-11-21, Dear parent or guardian of Maria Alvarez:", "2008-11-20, Dear Maria Alvarez:",
			"2008-11-19, Dear Maria Alvarez:" })
	void speakToAParentUntilTheChildIsOfAge(String born, String greeting) {
		this.clock.putTo("2026-11-20T10:15:00");
		long caseId = this.desk
			.receive(ArrivingApplication.at(this.clock.instant())
				.signedBy(Signer.PARENT_OR_GUARDIAN)
				.answered("WHO", "CASEWORK", "{\"who\":\"PARENT_OR_GUARDIAN\"}"))
			.caseId();
		this.jdbc.sql("update imr_case set birth_date = ?::date where id = ?").params(born, caseId).update();
		LetterText text = this.transaction.execute((status) -> this.writer.write(this.records.sheet(caseId),
				new CaseLetter(1, caseId, LetterKind.ACKNOWLEDGEMENT, LetterRecipient.MEMBER, null, "once",
						LetterState.DRAFT, Locale.ENGLISH, false, this.clock.instant(), null, null, null, null, null,
						null),
				LetterWords.none(), ""));
		assertThat(text).isNotNull();
		assertThat(text.greeting()).isEqualTo(greeting);
	}

}
