package org.imrhelpcenter.cases;

import java.util.List;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.KindOfDispute;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cases are found by whatever the person on the phone says.
 */
@SpringBootTest
@WithDatabase
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseSearchTests {

	private static final Viewer NURSE = new Viewer(Viewer.Kind.STAFF, 1L, "Noor Whitfield", Role.NURSE, null);

	@Autowired
	CaseSearch search;

	@Autowired
	ReceptionDesk desk;

	@Autowired
	StoppedClock clock;

	@Autowired
	JdbcClient jdbc;

	@BeforeAll
	void receive() {
		this.jdbc.sql("truncate imr_case cascade").update();
		receive("Rosa", "Gonzalez", "XJ-9087", "+1 916-555-0142", "Sunrise Health Net", "MRI of the left knee");
		receive("John", "O'Brien-Smith", "77 12 3", "", "Valley Plan", "Infusions of adalimumab");
		receive("José María", "Nuñez", "", "916-555-0188, +1 (415) 555-0123", "Valley Plan", "Home health nursing");
		receive("Katherine", "de la Cruz", "", "", "Kern Family Plan", "Proton therapy");
	}

	private void receive(String first, String last, String membership, String phones, String plan, String service) {
		Receipt receipt = this.desk.receive(ArrivingApplication.at(this.clock.instant())
			.of(first, last)
			.plan(null, plan)
			.service(service, KindOfDispute.MEDICAL_NECESSITY, Appeal.none()));
		this.jdbc.sql("update imr_case set membership_number = ?, phones = ? where id = ?")
			.params(membership, phones, receipt.caseId())
			.update();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "gonz | Gonzalez", "rosa gonzalez | Gonzalez", "GONZALEZ, ROSA | Gonzalez",
					"obrien | O'Brien-Smith", "o’brien smith | O'Brien-Smith", "smith | O'Brien-Smith",
					"john smith | ''", "nunez | Nuñez", "jose nunez | Nuñez", "maria nuñez | Nuñez",
					"cruz | de la Cruz", "katherine cruz | ''", "katherine de la cruz | de la Cruz",
					"xj9087 | Gonzalez", "XJ-9087 | Gonzalez", "77123 | O'Brien-Smith", "(916) 555-0142 | Gonzalez",
					"1 415 555 0123 | Nuñez", "9165550188 | Nuñez", "health net | Gonzalez", "kern family | de la Cruz",
					"knee | Gonzalez", "infusion adalimumab | O'Brien-Smith", "nursing at home | Nuñez",
					"protons therapy | de la Cruz", "radiation therapy | ''", "proton | de la Cruz" })
	void findsByWhateverIsKnown(String sought, String found) {
		assertThat(found(sought, false)).isEqualTo(found.isEmpty() ? List.of() : List.of(found));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Gonzales | Gonzalez", "Gonsalez | Gonzalez", "Jonh | O'Brien-Smith",
			"ojhn | O'Brien-Smith", "rosa gonzales | Gonzalez", "roza gonzalez | Gonzalez", "rosa gnozalez | Gonzalez",
			"Gonsales | Gonzalez", "roas gonzalez | Gonzalez", "catherine | de la Cruz", "Nunes Jose Maria | Nuñez" })
	void findsMisspeltNamesAndSaysThatTheyOnlyLookAlike(String sought, String found) {
		assertThat(found(sought, false)).isEmpty();
		assertThat(found(sought, true)).containsExactly(found);
	}

	@ParameterizedTest
	@CsvSource({ "Smithers", "xyz", "nobody at all", "1234567", "%", "__", "\\\\", "a b c d e f g h",
			"\uD83D\uDE00\uD83D\uDE01" })
	void findsNobodyBesides(String sought) {
		QueueSearch words = new QueueSearch(sought, null);
		assertThat(this.search.page(NURSE, words, QueuePlace.START).page().rows()).isEmpty();
	}

	@Test
	void offersOtherSpellingsBesideWhatWasFound() {
		receive("Ana", "Gonzales", "", "", "Valley Plan", "A wheelchair");
		try {
			SearchPage page = this.search.page(NURSE, new QueueSearch("gonzales", null), QueuePlace.START);
			assertThat(page.page().rows()).extracting(QueueRow::memberName).containsExactly("Ana Gonzales");
			assertThat(page.spellings()).containsExactly("gonzalez");
		}
		finally {
			this.jdbc.sql("update imr_case set last_name = 'Elsewhere' where last_name = 'Gonzales'").update();
			this.jdbc.sql("delete from search_term where term = 'gonzales'").update();
		}
	}

	@Test
	void findsAMemberByANewName() {
		this.jdbc.sql("update imr_case set last_name = 'Renamed' where last_name = 'Gonzalez'").update();
		try {
			assertThat(found("renamed", false)).containsExactly("Renamed");
		}
		finally {
			this.jdbc.sql("update imr_case set last_name = 'Gonzalez' where last_name = 'Renamed'").update();
		}
	}

	private List<String> found(String sought, boolean alike) {
		SearchPage page = this.search.page(NURSE, new QueueSearch(sought, null), QueuePlace.START);
		return (page.alike() != alike) ? List.of()
				: page.page()
					.rows()
					.stream()
					.map((row) -> this.jdbc.sql("select last_name from imr_case where id = ?")
						.param(row.key().id())
						.query(String.class)
						.single())
					.toList();
	}

}
