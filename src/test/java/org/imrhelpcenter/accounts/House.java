package org.imrhelpcenter.accounts;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.WithDatabase;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole house on a port, with a clock that can be moved: the tests of this module
 * share it.
 */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({ MovableClock.InPlace.class, People.class, People.FastHashes.class })
@interface House {

}
