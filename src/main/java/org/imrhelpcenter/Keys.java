package org.imrhelpcenter;

import java.nio.file.Path;

import org.imrhelpcenter.audit.AuditKey;
import org.imrhelpcenter.vault.MasterKeys;
import org.imrhelpcenter.vault.Vault;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Where the keys come from: the environment, or, with the embedded database alone, a file
 * in the data folder that only its owner can read.
 */
@Configuration(proxyBeanMethods = false)
class Keys {

	@Bean
	Vault vault(Environment environment) {
		return new Vault(MasterKeys.parse(secret(environment, "imr.vault.keys", "IMR_VAULT_KEYS", "vault")));
	}

	@Bean
	AuditKey auditKey(Environment environment) {
		return AuditKey.parse(secret(environment, "imr.audit.key", "IMR_AUDIT_KEY", "audit"));
	}

	private static String secret(Environment environment, String property, String variable, String name) {
		String given = environment.getProperty(property, "");
		if (!given.isBlank()) {
			return given;
		}
		if (!environment.getProperty("spring.datasource.url", "").isBlank()) {
			throw new MissingSettingException(variable, "With a database of your own, keys come from the environment.");
		}
		Path folder = Path.of(environment.getProperty("imr.data-dir", "data"));
		return KeyFile.in(folder).read(name);
	}

}
