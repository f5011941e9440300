package org.imrhelpcenter.assistants;

import org.imrhelpcenter.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Seals what is known about those who act, and opens it.
 */
@Component
class Envelopes {

	private final Vault vault;

	private final JsonMapper json;

	Envelopes(Vault vault, JsonMapper json) {
		this.vault = vault;
		this.json = json;
	}

	byte[] seal(Assistance of, Details details) {
		return this.vault.seal(this.json.writeValueAsBytes(details), context(of));
	}

	Details open(Assistance of) {
		return this.json.readValue(this.vault.open(of.sealed(), context(of)), Details.class);
	}

	private static String context(Assistance of) {
		return Assistance.context(of.caseId(), of.asking().invitedAt());
	}

}
