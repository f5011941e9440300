package org.imrhelpcenter.correspondence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.assistants.HelpDesk;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.correspondence.LetterWords.AboutService;
import org.imrhelpcenter.correspondence.LetterWords.Outcome;
import org.imrhelpcenter.paper.Accessible;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.Completeness;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.StateHearing;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every letter, to everybody who gets it, in every language, with all that an act can
 * tell and with nothing: printed, and read as people do. The PDFs stay in
 * {@code target/letters}, to be looked at.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "imr.sign-in-codes.every=1d")
@WithDatabase
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class, HelpDesk.class })
class LetterWalkTests {

	private static final Path KEPT = Path.of("target", "letters");

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

	@Autowired
	HelpDesk help;

	@Autowired
	ReceptionDesk desk;

	@Autowired
	CaseRecords records;

	@Autowired
	LetterWriter writer;

	@Autowired
	LetterPress press;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	StoppedClock clock;

	@BeforeEach
	void setUp() {
		this.clock.putTo("2026-11-20T10:15:00");
	}

	static Stream<Arguments> letters() {
		return Stream.of(LetterKind.values())
			.flatMap((kind) -> kind.recipients()
				.stream()
				.flatMap((to) -> LANGUAGES.stream().map((language) -> Arguments.of(kind, to, language))));
	}

	@ParameterizedTest
	@MethodSource("letters")
	void saysAllThatIsKnownOnPaperThatEverybodyCanRead(LetterKind kind, LetterRecipient to, Locale language)
			throws IOException {
		HelpDesk.Member member = this.help.member(ArrivingApplication.at(this.clock.instant())
			.mediCal(StateHearing.NONE)
			.service("MRI of the left knee", KindOfDispute.MEDICAL_NECESSITY,
					Appeal.decided(null, LocalDate.of(2026, 10, 1))));
		long assistance = this.help.names(member, "tom@example.org", null);
		LetterText text = write(sheet(member.caseId()), letter(kind, to, language, assistance), full(assistance),
				"We have noted that you asked for a phone call.");
		byte[] pdf = this.press.pdf(text, false);
		Files.createDirectories(KEPT);
		Files.write(KEPT.resolve(kind + "-" + to + "-" + language + ".pdf"), pdf);
		Accessible.verify(pdf);
		assertThat(Accessible.language(pdf)).isEqualTo(language.toLanguageTag());
		String read = Accessible.text(pdf);
		assertThat(read).contains("1-888-466-2219", "980 Ninth Street")
			.doesNotContain("??")
			.doesNotContain("{")
			.doesNotContain("member@example.org", "12 Hidden Lane");
		if (to != LetterRecipient.PLAN) {
			assertThat(read).contains("1-877-688-9891");
		}
		assertThat(this.press.text(this.press.bytes(text))).isEqualTo(text);
	}

	@ParameterizedTest
	@MethodSource("letters")
	void leavesOutWhatIsNotKnown(LetterKind kind, LetterRecipient to, Locale language) {
		this.clock.putTo("2026-11-20T10:15:00");
		CaseSheet opened = sheet(this.desk
			.receive(ArrivingApplication.at(this.clock.instant())
				.plan(null, "")
				.with(new Completeness(null, null, null))
				.service("", KindOfDispute.UNKNOWN, Appeal.none()))
			.caseId());
		LetterText text = write(opened, letter(kind, to, language, null), LetterWords.none(), "");
		String read = Accessible.text(this.press.pdf(text, true));
		assertThat(read).doesNotContain("??").doesNotContain("{").doesNotContain(" .").doesNotContain(": .");
		assertThat(text.title()).isNotBlank();
		assertThat(text.parts()).allSatisfy((part) -> assertThat(part.paragraphs()).isNotEmpty()
			.allSatisfy((paragraph) -> assertThat(paragraph.text()).isNotBlank()));
	}

	private CaseSheet sheet(long caseId) {
		CaseSheet sheet = this.transaction.execute((status) -> this.records.sheet(caseId));
		assertThat(sheet).isNotNull();
		return sheet;
	}

	private LetterText write(CaseSheet opened, CaseLetter letter, LetterWords words, String note) {
		LetterText text = this.transaction.execute((status) -> this.writer.write(opened, letter, words, note));
		assertThat(text).isNotNull();
		return text;
	}

	private CaseLetter letter(LetterKind kind, LetterRecipient to, Locale language, @Nullable Long assistance) {
		return new CaseLetter(1, 1, kind, to, (to == LetterRecipient.ASSISTANT) ? assistance : null, "once",
				LetterState.DRAFT, language, false, this.clock.instant(), null, null, null, null, null, null);
	}

	private static LetterWords full(long assistance) {
		return LetterWords.none()
			.with(Word.REASONS, "Your plan has 30 days to answer your appeal. They are not over yet.")
			.with(Word.FINDINGS, "Your plan answered your grievance 12 days late.")
			.with(Word.ITEMS, List.of("Letter of your doctor, March 3, 2026", "X-ray of the left knee"))
			.with(Word.PLAN_MUST, List.of("Pay the bill of $420", "Write to you within 10 days"))
			.with(Word.DUE_ON, LocalDate.of(2026, 12, 4))
			.with(Word.FORMER_ON, LocalDate.of(2026, 12, 1))
			.with(Word.ON, LocalDate.of(2026, 11, 19))
			.with(Word.CLOCK, ClockKind.DECISION_OVERALL)
			.with(Word.URGENCY, Urgency.URGENT)
			.with(Word.AGENCY, "California Department of Insurance")
			.with(Word.AGENCY_PHONE, "1-800-927-4357")
			.with(Word.NAME, "Tom Lee")
			.with(Word.HANDED_OVER, Urgency.STANDARD)
			.with(new AboutService("MRI of the left knee", Outcome.OVERTURNED,
					"The knee has hurt for six months, and exercise did not help. An MRI shows what surgery would have to mend.",
					"Three doctors who are specialists for bones and joints"))
			.with(new AboutService("Physical therapy, 40 visits", Outcome.UPHELD,
					"Twelve visits are enough to see if the therapy helps.", "One doctor for physical medicine"))
			.about(assistance);
	}

}
