package org.imrhelpcenter;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The IMR Help Center: starts the web application. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class ImrHelpCenter {

	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(ImrHelpCenter.class);
		application.addInitializers(new EarlyStart());
		application.run(args);
	}

}
