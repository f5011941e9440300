package org.imrhelpcenter;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The IMR Help Center: starts the web application. */
@SpringBootApplication
public class ImrHelpCenter {

	public static void main(String[] args) {
		SpringApplication.run(ImrHelpCenter.class, args);
	}

}
