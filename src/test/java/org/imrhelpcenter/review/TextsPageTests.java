package org.imrhelpcenter.review;

import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts that are yet to be read over, as an administrator sees them. */
@Workbench
class TextsPageTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Test
	void showsEachTextBesideItsEnglishWithTheLineForTheFile() {
		Visitor admin = Workbench.People.signIn(this.jdbc, this.port, Role.ADMINISTRATOR);
		assertThat(admin.get("/staff").body()).contains("texts in other languages were not read over", "/staff/texts");
		assertThat(admin.get("/staff/texts?language=es&module=web").body())
			.contains("<html lang=\"en\"", "messages/web_es.reviewed", "<p>Skip to main content</p>",
					"<p lang=\"es\">Ir al contenido principal</p>")
			.containsPattern("<code>web\\.skip=[0-9a-f]{16}</code>")
			.doesNotContain("intake.start.title=");
	}

	@Test
	void showsTheFirstThatIsThereWhenAskedForNothingItKnows() {
		Visitor admin = Workbench.People.signIn(this.jdbc, this.port, Role.ADMINISTRATOR);
		assertThat(admin.get("/staff/texts?language=xx&module=yy").body()).contains("_es.reviewed");
	}

	@ParameterizedTest
	@EnumSource(names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
	void isForAdministratorsAlone(Role role) {
		Visitor visitor = Workbench.People.signIn(this.jdbc, this.port, role);
		assertThat(visitor.get("/staff/texts").statusCode()).isEqualTo(403);
	}

}
