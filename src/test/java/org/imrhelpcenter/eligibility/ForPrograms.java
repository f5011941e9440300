package org.imrhelpcenter.eligibility;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole house on a port, for programs that may ask as often as a test likes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "imr.api.requests-per-minute=1000000")
@WithDatabase
@Import(StoppedClock.InPlace.class)
@interface ForPrograms {

}
