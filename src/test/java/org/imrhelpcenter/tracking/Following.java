package org.imrhelpcenter.tracking;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;

import org.imrhelpcenter.CountedStatements;
import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.ReceptionDesk;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The whole house, with the page of a case where no code is asked for.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "imr.sign-in-codes.every=1d")
@WithDatabase
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class, Following.Counted.class, Following.OpenDoor.class })
@interface Following {

	/** Statements are counted. */
	@TestConfiguration(proxyBeanMethods = false)
	class Counted {

		@Bean
		static CountedStatements countedStatements() {
			return new CountedStatements();
		}

	}

	/** Shows the page of any case. */
	@TestComponent
	@Controller
	class OpenDoor {

		private final TrackedCases cases;

		OpenDoor(TrackedCases cases) {
			this.cases = cases;
		}

		@GetMapping("/test/case/{id}")
		String show(@PathVariable long id, Locale locale, Model model) {
			model.addAttribute("view", this.cases.open(Viewer.follower(id, "203.0.113.77"), locale));
			model.addAttribute("leave", "/track/leave");
			model.addAttribute("leaveWord", "tracking.case.leave.short");
			model.addAttribute("quietMinutes", 30);
			return "tracking/case";
		}

		@GetMapping("/test/case/{id}/application")
		String application(@PathVariable long id, Locale locale, Model model) {
			model.addAttribute("sent", this.cases.openApplication(Viewer.follower(id, "203.0.113.77"), locale));
			return "tracking/application";
		}

	}

}
