package org.imrhelpcenter.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What a page shows of what was typed, and of what is wrong with it. */
class FormTests {

	private final PatientPage page = new PatientPage("Rosa", new DateParts("2", "30", null), List.of("A", "B"), null);

	@Test
	void givesBackWhatWasTyped() {
		Form form = Form.of(this.page);
		assertThat(form.value("name")).isEqualTo("Rosa");
		assertThat(form.value("birthDate.day")).isEqualTo("30");
		assertThat(form.value("birthDate.year")).isEmpty();
		assertThat(form.values("reasons")).containsExactly("A", "B");
		assertThat(form.chose("reasons", "B")).isTrue();
		assertThat(form.chose("name", "Ros")).isFalse();
		assertThat(form.value("plan")).isEmpty();
		assertThat(form.values("plan")).isEmpty();
	}

	@Test
	void isEmptyWhereNothingWasAnswered() {
		for (Form form : List.of(Form.empty(), Form.of(null), Form.of(new PatientPage(null, null, null, null)))) {
			assertThat(form.value("birthDate.month")).isEmpty();
			assertThat(form.values("reasons")).isEmpty();
			assertThat(form.problems()).isEmpty();
		}
	}

	@Test
	void handsOnAllThatWasTypedAndNothingElse() {
		assertThat(Form.of(this.page).typed()).containsExactly(new Form.Typed("name", "Rosa"),
				new Form.Typed("birthDate.month", "2"), new Form.Typed("birthDate.day", "30"),
				new Form.Typed("reasons", "A"), new Form.Typed("reasons", "B"));
		assertThat(Form.of(new PatientPage(null, null, null, "")).typed()).isEmpty();
		assertThat(Form.empty().typed()).isEmpty();
	}

	@Test
	void tellsATemplateThatNamesAFieldWrongly() {
		assertThatIllegalArgumentException().isThrownBy(() -> Form.of(this.page).value("nam"));
		assertThatIllegalArgumentException().isThrownBy(() -> Form.of(this.page).value("name.length"));
	}

	@Test
	void asksTheSameAboutSeveralThings() {
		SeveralPage several = new SeveralPage(Map.of("2", "YES"), "Because");
		Errors errors = new DirectFieldBindingResult(several, "page");
		errors.rejectValue("why", "x", "Say more.");
		errors.rejectValue("kind[2]", "x", "Choose for the second.");
		errors.rejectValue("kind[3]", "x", "Choose for the third.");
		Form form = Form.of(several, errors);
		assertThat(form.value("kind-2")).isEqualTo("YES");
		assertThat(form.chose("kind-2", "YES")).isTrue();
		assertThat(form.value("kind-3")).isEmpty();
		assertThat(form.error("kind-3")).isEqualTo("Choose for the third.");
		assertThat(form.error("kind-1")).isNull();
		assertThat(form.typed()).containsExactly(new Form.Typed("kind-2", "YES"), new Form.Typed("why", "Because"));
		assertThat(form.problems()).extracting(Form.Problem::target).containsExactly("kind-2", "kind-3", "why");
		assertThat(Form.empty().value("kind-2")).isEmpty();
	}

	@Test
	void listsProblemsInTheOrderOfThePage() {
		Errors errors = new DirectFieldBindingResult(this.page, "page");
		errors.rejectValue("plan", "x", "Choose a plan.");
		errors.rejectValue("birthDate.day", "x", "February has no day 30.");
		errors.rejectValue("name", "x", "Enter a name.");
		errors.rejectValue("name", "x", "A second thought.");
		Form form = Form.of(this.page, errors);
		assertThat(form.problems()).extracting(Form.Problem::message)
			.containsExactly("Enter a name.", "February has no day 30.", "Choose a plan.");
		assertThat(form.problems()).extracting(Form.Problem::target).containsExactly("name", "birthDate.day", "plan");
		assertThat(form.error("birthDate")).isEqualTo("February has no day 30.");
		assertThat(form.error("reasons")).isNull();
		assertThat(form.wrong("birthDate", "day")).isTrue();
		assertThat(form.wrong("birthDate", "month")).isFalse();
	}

	@Test
	void aDateThatIsMissingAsAWholeLeadsToItsFirstPart() {
		Errors errors = new DirectFieldBindingResult(this.page, "page");
		errors.rejectValue("birthDate", "x", "Enter the date of birth.");
		Form form = Form.of(this.page, errors);
		assertThat(form.problems())
			.containsExactly(new Form.Problem("birthDate", "birthDate.month", "Enter the date of birth."));
		assertThat(form.wrong("birthDate", "year")).isTrue();
	}

	record PatientPage(String name, DateParts birthDate, List<String> reasons, String plan) {
	}

	record SeveralPage(Map<String, String> kind, String why) {
	}

}
