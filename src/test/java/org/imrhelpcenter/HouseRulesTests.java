package org.imrhelpcenter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * What keeps the house in order beyond its floors.
 */
@AnalyzeClasses(packages = "org.imrhelpcenter", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

	private static final List<Class<?>> MOMENTS = List.of(Instant.class, LocalDate.class, LocalDateTime.class,
			LocalTime.class, OffsetDateTime.class, ZonedDateTime.class, Year.class, YearMonth.class);

	@ArchTest
	static final ArchRule rulesNeedTheJdkAlone = classes().that()
		.resideInAPackage("org.imrhelpcenter.rules")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("java..", "org.jspecify.annotations", "org.imrhelpcenter.rules",
				"org.springframework.modulith");

	@ArchTest
	static final ArchRule timeIsHandedIn = noClasses().should()
		.callMethodWhere(clockless())
		.orShould()
		.callMethod(System.class, "currentTimeMillis")
		.orShould()
		.callConstructor(java.util.Date.class);

	@ArchTest
	static final ArchRule entitiesStayInTheirModule = classes().that()
		.areAnnotatedWith(Entity.class)
		.should()
		.notBePublic();

	@ArchTest
	static final ArchRule repositoriesStayInTheirModule = classes().that()
		.areAssignableTo(Repository.class)
		.should()
		.notBePublic();

	@ArchTest
	static final ArchRule controllersStayInTheirModule = classes().that()
		.areMetaAnnotatedWith(Controller.class)
		.should()
		.notBePublic();

	@ArchTest
	static final ArchRule controllersTouchNoRepository = noClasses().that()
		.areMetaAnnotatedWith(Controller.class)
		.should()
		.dependOnClassesThat()
		.areAssignableTo(Repository.class);

	@ArchTest
	static final ArchRule nobodyLooksIntoTheRoot = noClasses().that()
		.resideInAPackage("org.imrhelpcenter.*..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.imrhelpcenter");

	@ArchTest
	static final ArchRule namesSayWhatThingsAre = noClasses().should()
		.haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Dto|Mapper)");

	/** A service is what a plan refused to pay for, and nothing else. */
	@ArchTest
	static final ArchRule servicesAreTreatments = noClasses().should().beAnnotatedWith(Service.class);

	private static DescribedPredicate<JavaMethodCall> clockless() {
		return DescribedPredicate.describe("is a clockless now()",
				(call) -> call.getName().equals("now")
						&& MOMENTS.stream().anyMatch((moment) -> call.getTargetOwner().isEquivalentTo(moment))
						&& call.getTarget()
							.getRawParameterTypes()
							.stream()
							.noneMatch((type) -> type.isEquivalentTo(Clock.class)));
	}

}
