package org.imrhelpcenter.review;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * Notes, and what the pages of all acts have in common.
 */
@Workbench
class NoteTests {

	private static final String WORDS = "Called the plan; they will look again.";

	@Autowired
	CaseDesk desk;

	@BeforeEach
	void receiveACase() {
		this.desk.receive();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void everybodyWhoWorksOnCasesWritesOne(Role role) {
		assertThat(this.desk.act(role, "note", "text", WORDS).statusCode()).isEqualTo(302);
		assertThat(text(this.desk.page(role))).contains("Wrote a note", WORDS);
	}

	@Test
	void administratorsDoNot() {
		assertThat(this.desk.act(Role.ADMINISTRATOR, "note", "text", WORDS).statusCode()).isIn(403, 404);
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void anEmptyOneIsNotKept() {
		HttpResponse<String> nothing = this.desk.act(Role.NURSE, "note", "text", " ");
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(text(nothing.body())).contains("Write the note.");
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void theSecondOfTwoPeopleSeesWhatTheFirstDidAndLosesNothing() {
		Visitor first = this.desk.as(Role.ANALYST);
		Visitor second = this.desk.as(Role.NURSE);
		String page = second.get(this.desk.path("/note")).body();
		first.get(this.desk.path("/note"));
		first.post(this.desk.path("/note"), "text", "First.", "version", this.desk.version());
		HttpResponse<String> late = second.post(this.desk.path("/note"), "text", WORDS, "version",
				CaseDesk.hidden(page, "version"), "shownAt", CaseDesk.hidden(page, "shownAt"));
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains("Somebody else acted first", "Wrote a note Pat Analyst", WORDS);
		assertThat(this.desk.acts()).containsExactly("NOTE WRITTEN");
	}

	@Test
	void aCaseThatDoesNotExistIsMissing() {
		Visitor nurse = this.desk.as(Role.NURSE);
		assertThat(nurse.get("/staff/cases/IMR-26-9999999-9/note").statusCode()).isEqualTo(404);
		assertThat(nurse.get("/staff/cases/nonsense/note").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@MethodSource("recordedActs")
	void everyActIsToldInTheHistoryAndHasItsWords(Act act, @Autowired Texts texts) {
		assertThat(texts.say(Locale.ENGLISH, "review.act." + act + ".go")).isNotBlank();
		assertThat(texts.say(Locale.ENGLISH, "review.act." + act + ".done")).endsWith(".");
		act.outcomes()
			.forEach((outcome) -> assertThat(texts.say(Locale.ENGLISH, "review.deed." + act.deed() + "." + outcome))
				.isNotBlank()
				.doesNotContain("review.deed"));
	}

	static Stream<Act> recordedActs() {
		return Arrays.stream(Act.values()).filter((act) -> !act.outcomes().isEmpty());
	}

}
