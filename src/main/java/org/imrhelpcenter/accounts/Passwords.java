package org.imrhelpcenter.accounts;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes and compares password hashes.
 */
@Component
class Passwords {

	/** No letters or digits that look like others. */
	private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

	/** Of a password that nobody knows, as slow to compare as every other. */
	private static final String NOBODY = "{bcrypt}$2a$12$BmJgkcaj3QMq8WtWrhUnY.qfqSZvjvYMWTquV70oegkDipxaaPqSK";

	private final SecureRandom random = new SecureRandom();

	private final PasswordEncoder encoder;

	Passwords(PasswordEncoder encoder) {
		this.encoder = encoder;
	}

	String hash(String password) {
		return this.encoder.encode(normal(password));
	}

	/**
	 * Compares; takes as long when there is nothing to compare with.
	 * @param typed the password as typed
	 * @param hash the hash of an account, or null when there is no such account
	 * @return whether they agree
	 */
	boolean matches(String typed, @Nullable String hash) {
		boolean same = this.encoder.matches(normal(typed), (hash != null) ? hash : NOBODY);
		return same && hash != null && !PasswordFault.tooLong(typed);
	}

	/** Four groups of five: about 99 bits, easy to read over the phone. */
	String temporary() {
		return IntStream.range(0, 4).mapToObj((group) -> signs(5)).collect(Collectors.joining("-"));
	}

	private String signs(int count) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < count; i++) {
			text.append(SIGNS.charAt(this.random.nextInt(SIGNS.length())));
		}
		return text.toString();
	}

	/** The same letters typed on two systems may arrive as different bytes. */
	private static String normal(String password) {
		return Normalizer.normalize(password, Normalizer.Form.NFC);
	}

	/** Slow on purpose; each hash says how it was made, so that the way can change. */
	@Configuration(proxyBeanMethods = false)
	static class Hashing {

		@Bean
		PasswordEncoder passwordEncoder() {
			return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(12)));
		}

	}

}
