package org.imrhelpcenter.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.audit.AuditLine;
import org.imrhelpcenter.correspondence.CaseLetter;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterRecipient;
import org.imrhelpcenter.correspondence.LetterState;
import org.imrhelpcenter.correspondence.LetterWay;
import org.imrhelpcenter.rules.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What of a case's history is told to the member.
 */
class PublicDeedTests {

	@Test
	void tellsWhatMeansSomethingTheLatestFirst() {
		assertThat(told("APPLICATION_RECEIVED", "ACKNOWLEDGEMENT_SENT", "CASE_ASSIGNED", "RETURN_CODE_REPLACED"))
			.containsExactly("RETURN_CODE_REPLACED 4", "CASE_ASSIGNED 3", "ACKNOWLEDGEMENT_SENT 2",
					"APPLICATION_RECEIVED 1");
	}

	@Test
	void tellsNothingElse() {
		assertThat(told("APPLICATION_RECEIVED", "CASE_OPENED", "CASE_FOLLOWED", "CASE_UNASSIGNED", "SOMETHING_NEW"))
			.containsExactly("APPLICATION_RECEIVED 1");
	}

	@Test
	void saysOnlyOnceThatSomebodyStarted() {
		assertThat(told("APPLICATION_RECEIVED", "CASE_ASSIGNED", "CASE_UNASSIGNED", "CASE_ASSIGNED", "CASE_ASSIGNED"))
			.containsExactly("CASE_ASSIGNED 2", "APPLICATION_RECEIVED 1");
	}

	@Test
	void tellsOfActsOnlyWhatConcernsTheMember() {
		assertThat(tell("ACT_PLAN_RECORDS", "COMPLETE"))
			.containsExactly("tracking.case.deed.ACT_PLAN_RECORDS.COMPLETE");
		assertThat(tell("ACT_PLAN_REVERSAL", "ALL")).containsExactly("tracking.case.deed.ACT_PLAN_REVERSAL.ALL");
		assertThat(tell("ACT_CLOSING", "NOTHING_CAME")).containsExactly("tracking.case.deed.ACT_CLOSING");
		assertThat(tell("ACT_PLAN_RECORDS", "RECEIVED")).isEmpty();
		assertThat(tell("ACT_REVIEW_ORGANIZATION", "ASSIGNED")).isEmpty();
		assertThat(tell("ACT_DETERMINATION", "RECORDED")).isEmpty();
		assertThat(tell("ACT_ADOPTION", "ADOPTED")).containsExactly("tracking.case.deed.ACT_ADOPTION.ADOPTED");
		assertThat(tell("ACT_ADOPTION", "RETURNED")).isEmpty();
		assertThat(tell("ACT_NOTE", "WRITTEN")).isEmpty();
		assertThat(tell("ACT_RESCREENING", "RESCREENED")).as("who read of an IMR reads that it is open again")
			.containsExactly("tracking.case.deed.ACT_RESCREENING.RESCREENED");
		assertThat(tell("ACT_REVOCATION", "REVOKED")).isEmpty();
		assertThat(tell("ACT_ADDRESS", "MEMBER")).containsExactly("tracking.case.deed.ACT_ADDRESS.MEMBER");
	}

	@Test
	void tellsOfLettersToTheMemberAndOfNobodyElses() {
		assertThat(tell("LETTER_SENT", "DECISION.MEMBER")).containsExactly("tracking.case.deed.LETTER_SENT.DECISION");
		assertThat(tell("LETTER_SENT", "COMPLAINT_OUTCOME.MEMBER"))
			.containsExactly("tracking.case.deed.LETTER_SENT.COMPLAINT_OUTCOME");
		assertThat(tell("LETTER_SENT", "QUALIFIED.MEMBER")).containsExactly("tracking.case.deed.LETTER_SENT");
		assertThat(tell("LETTER_SENT", "DECISION.PLAN")).isEmpty();
		assertThat(tell("LETTER_SENT", "DECISION.ASSISTANT")).isEmpty();
		assertThat(tell("LETTER_APPROVED", "DECISION.MEMBER")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(
			names = { "PARENT_OR_GUARDIAN", "LEGAL_REPRESENTATIVE", "PERSONAL_REPRESENTATIVE", "ASSISTANT_UNSIGNED" })
	void saysWhoSentTheApplicationForTheMember(Signer signer) {
		assertThat(PublicDeed.of(List.of(new AuditLine(1, Instant.ofEpochSecond(1), "member", "Somebody", signer.name(),
				null, "APPLICATION_RECEIVED", "ONLINE"))))
			.extracting(PublicDeed::what)
			.containsExactly("tracking.case.deed.APPLICATION_RECEIVED." + signer);
	}

	@Test
	void leadsToTheLetterThatItsReaderMayReadAndLeftAtThatTime() {
		PublicDeed deed = PublicDeed
			.of(List.of(new AuditLine(9, Instant.ofEpochSecond(1000), "system", "The system", "SYSTEM", null,
					"LETTER_SENT", "EXTENSION.MEMBER")))
			.get(0);
		assertThat(deed.link(null)).isNull();
		assertThat(deed.link(List.of(letter(3, LetterKind.DECISION, 1000)))).isNull();
		assertThat(deed.link(List.of(letter(4, LetterKind.EXTENSION, 1001), letter(3, LetterKind.EXTENSION, 400))))
			.isEqualTo(4);
		assertThat(deed.link(List.of(letter(4, LetterKind.EXTENSION, 5000), letter(3, LetterKind.EXTENSION, 999))))
			.isEqualTo(3);
	}

	private static CaseLetter letter(long id, LetterKind kind, long sentAt) {
		Instant at = Instant.ofEpochSecond(sentAt);
		return new CaseLetter(id, 1, kind, LetterRecipient.MEMBER, null, "once", LetterState.SENT, Locale.ENGLISH,
				false, at, LetterWay.MAIL, at, 1L, at, null, null);
	}

	@Test
	void anAdoptionThatWasTakenBackIsNotTold() {
		assertThat(adoptions("ADOPTED", "REVOKED")).isEmpty();
		assertThat(adoptions("ADOPTED", "REVOKED", "ADOPTED")).containsExactly(3L);
		assertThat(adoptions("ADOPTED", "REVOKED", "ADOPTED", "REVOKED")).isEmpty();
		assertThat(adoptions("ADOPTED")).containsExactly(1L);
	}

	private static List<Long> adoptions(String... outcomes) {
		List<AuditLine> lines = new ArrayList<>();
		for (String outcome : outcomes) {
			int number = lines.size() + 1;
			lines.add(new AuditLine(number, Instant.ofEpochSecond(number), "staff/4", "Noor Whitfield", "DIRECTOR",
					null, outcome.equals("REVOKED") ? "ACT_REVOCATION" : "ACT_ADOPTION", outcome));
		}
		Collections.reverse(lines);
		return PublicDeed.of(lines).stream().map((deed) -> deed.at().getEpochSecond()).toList();
	}

	private static List<String> tell(String deed, String detail) {
		return PublicDeed
			.of(List.of(new AuditLine(1, Instant.ofEpochSecond(1), "staff/4", "Noor Whitfield", "ANALYST", null, deed,
					detail)))
			.stream()
			.map(PublicDeed::what)
			.toList();
	}

	private static List<String> told(String... deeds) {
		List<AuditLine> lines = new ArrayList<>();
		for (String deed : deeds) {
			int number = lines.size() + 1;
			lines.add(new AuditLine(number, Instant.ofEpochSecond(number), "staff/4", "Noor Whitfield", "NURSE", null,
					deed, "staff/4"));
		}
		Collections.reverse(lines);
		return PublicDeed.of(lines)
			.stream()
			.map((deed) -> deed.what().replace("tracking.case.deed.", "") + " " + deed.at().getEpochSecond())
			.toList();
	}

}
