package org.imrhelpcenter.intake;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.WithDatabase;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.jdbc.Sql;

/**
 * The whole house on a port, with a database of its own and a clock that can be moved.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import(MovableClock.InPlace.class)
// All of them come from one address, and the clock stands still between them.
@Sql(statements = "delete from counted_try")
@interface OverHttp {

}
