package org.imrhelpcenter.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.imrhelpcenter.cases.Channel;
import org.imrhelpcenter.cases.ReceivedApplication;
import org.imrhelpcenter.plans.HealthPlan;
import org.imrhelpcenter.plans.Plans;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.License;
import org.imrhelpcenter.rules.Participant.Capacity;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts together what the Help Center receives when an application is submitted.
 */
@Component
class Dossier {

	private final Plans plans;

	private final PageText text;

	private final Signatures signatures;

	Dossier(Plans plans, PageText text, Signatures signatures) {
		this.plans = plans;
		this.text = text;
		this.signatures = signatures;
	}

	/**
	 * The application as it is received.
	 * @param answers the answers of its way
	 * @param codeHash the return code's hash
	 * @param signing what is signed, and how
	 * @param evidence where the signature came from
	 * @param at when it is received
	 * @return the application
	 */
	ReceivedApplication of(Answers answers, byte @Nullable [] codeHash, Signing signing, Evidence evidence,
			Instant at) {
		Facts facts = new Facts(answers, LegalDay.of(at), signing.signed());
		return new ReceivedApplication(Channel.ONLINE, at, evidence.language(), member(answers), participants(answers),
				plan(answers), facts.ofCase(license(answers)), services(answers, facts, ""), pages(answers),
				this.signatures.of(answers, signing, evidence), codeHash);
	}

	/** Whether the department licenses the plan, as far as the list tells. */
	License license(Answers answers) {
		return listed(answers).map((found) -> found.licensed() ? License.LICENSED : License.NOT_LICENSED)
			.orElse(License.NOT_KNOWN);
	}

	ReceivedApplication.Plan plan(Answers answers) {
		Optional<PlanPage> typed = answers.page(Step.PLAN, PlanPage.class);
		Optional<HealthPlan> plan = listed(answers);
		return new ReceivedApplication.Plan(plan.map(HealthPlan::id).orElse(null),
				plan.map(HealthPlan::name).or(() -> typed.map(PlanPage::planName)).orElse(""),
				typed.map((page) -> Page.tidy(page.membershipNumber())).orElse(""));
	}

	private Optional<HealthPlan> listed(Answers answers) {
		return answers.page(Step.PLAN, PlanPage.class).flatMap((page) -> this.plans.byName(page.planName()));
	}

	static ReceivedApplication.Member member(Answers answers) {
		PatientPage patient = answers.page(Step.PATIENT, PatientPage.class).orElseThrow();
		Optional<ContactPage> contact = answers.page(Step.CONTACT, ContactPage.class);
		LocalDate born = Optional.ofNullable(patient.birthDate()).flatMap((date) -> date.toDate()).orElse(null);
		String phones = contact
			.map((page) -> Stream.of(Page.tidy(page.dayPhone()), Page.tidy(page.otherPhone()))
				.filter((phone) -> !phone.isEmpty())
				.collect(Collectors.joining(", ")))
			.orElse("");
		return new ReceivedApplication.Member(Page.tidy(patient.firstName()), Page.tidy(patient.middleName()),
				Page.tidy(patient.lastName()), Page.tidy(patient.nameOnPlanRecords()), born,
				contact.map((page) -> Page.tidy(page.email())).orElse(""),
				contact.flatMap(ContactPage::safeEmail).isPresent(), phones);
	}

	/**
	 * Whoever has a part in it from the start; a named helper only in the member's Part
	 * A.
	 */
	static List<ReceivedApplication.Participant> participants(Answers answers) {
		if (answers.filer() == Filer.PARENT_OR_GUARDIAN) {
			WhoPage page = answers.page(Step.WHO, WhoPage.class).orElseThrow();
			return List.of(new ReceivedApplication.Participant(Filer.PARENT_OR_GUARDIAN.name(),
					Page.tidy(page.parentName()), Page.tidy(page.relationship())));
		}
		return Stream
			.concat(answers.helper()
				.map((helper) -> new ReceivedApplication.Participant(Capacity.AUTHORIZED_ASSISTANT.name(),
						helper.name(), helper.relationship()))
				.stream(),
					answers.authority()
						.map(ByAuthority::representative)
						.map((each) -> new ReceivedApplication.Participant(answers.filer().name(), each.name(),
								each.relationship()))
						.stream())
			.toList();
	}

	/** The services; one that has no name is called so. */
	static List<ReceivedApplication.Service> services(Answers answers, Facts facts, String unnamed) {
		return IntStream.rangeClosed(1, answers.services())
			.mapToObj((n) -> new ReceivedApplication.Service(
					answers.serviceName(n).isEmpty() ? unnamed : answers.serviceName(n), facts.ofService(n)))
			.toList();
	}

	List<ReceivedApplication.Answer> pages(Answers answers) {
		return answers.places()
			.stream()
			.map((place) -> new ReceivedApplication.Answer(place.step().name(), place.ordinal(),
					stored(place.step()).name(), this.text.write(answers.at(place).orElseThrow())))
			.toList();
	}

	private static Audience stored(Step step) {
		return step.audiences().contains(Audience.CASEWORK) ? Audience.CASEWORK : Audience.STATISTICS;
	}

}
