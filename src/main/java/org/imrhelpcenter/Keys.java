package org.imrhelpcenter;

import org.imrhelpcenter.audit.AuditKey;
import org.imrhelpcenter.vault.MasterKeys;
import org.imrhelpcenter.vault.Vault;

import org.springframework.beans.factory.ObjectProvider;
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
	Vault vault(Environment environment, ObjectProvider<DataFolder> folder) {
		return new Vault(MasterKeys.parse(secret(environment, folder, "imr.vault.keys", "IMR_VAULT_KEYS", "vault")));
	}

	@Bean
	AuditKey auditKey(Environment environment, ObjectProvider<DataFolder> folder) {
		return AuditKey.parse(secret(environment, folder, "imr.audit.key", "IMR_AUDIT_KEY", "audit"));
	}

	private static String secret(Environment environment, ObjectProvider<DataFolder> folder, String property,
			String variable, String name) {
		String given = environment.getProperty(property, "");
		if (!given.isBlank()) {
			return given;
		}
		DataFolder embedded = folder.getIfAvailable();
		if (embedded == null) {
			throw new MissingSettingException(variable, "With a database of your own, keys come from the environment.");
		}
		return KeyFile.in(embedded.at("")).read(name);
	}

}
