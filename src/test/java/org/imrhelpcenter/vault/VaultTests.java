package org.imrhelpcenter.vault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class VaultTests {

	private static final String ONE = "one:" + Base64.getEncoder().encodeToString(filled(1));

	private static final String TWO = "two:" + Base64.getEncoder().encodeToString(filled(2));

	private final Vault vault = new Vault(MasterKeys.parse(ONE));

	private final byte[] secret = "a diagnosis".getBytes(StandardCharsets.UTF_8);

	@Test
	void opensWhatItSealed() {
		assertThat(this.vault.open(this.vault.seal(this.secret, "draft/1"), "draft/1")).isEqualTo(this.secret);
	}

	@Test
	void neverSealsTheSameTwice() {
		assertThat(this.vault.seal(this.secret, "a")).isNotEqualTo(this.vault.seal(this.secret, "a"));
	}

	@Test
	void doesNotOpenElsewhere() {
		byte[] sealed = this.vault.seal(this.secret, "draft/1");
		assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> this.vault.open(sealed, "draft/2"));
	}

	@Test
	void noticesEveryChangedByte() {
		byte[] sealed = this.vault.seal(this.secret, "x");
		for (int i = 0; i < sealed.length; i++) {
			byte[] changed = sealed.clone();
			changed[i] ^= 1;
			assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> this.vault.open(changed, "x"));
		}
		assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> this.vault.open(new byte[0], "x"));
	}

	@Test
	void opensWithAnOlderKeyAndSealsWithTheNewOne() {
		byte[] old = this.vault.seal(this.secret, "x");
		Vault after = new Vault(MasterKeys.parse(TWO + "," + ONE));
		assertThat(after.open(old, "x")).isEqualTo(this.secret);
		byte[] fresh = after.seal(this.secret, "x");
		assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> this.vault.open(fresh, "x"));
	}

	@Test
	void keepsADataKeyOnlyWrapped() {
		DataKey key = this.vault.newDataKey("draft/1");
		byte[] sealed = key.seal(this.secret, "draft/1/patient");
		DataKey again = this.vault.dataKey(key.wrapped(), "draft/1");
		assertThat(again.open(sealed, "draft/1/patient")).isEqualTo(this.secret);
		assertThatExceptionOfType(SealBrokenException.class)
			.isThrownBy(() -> this.vault.dataKey(key.wrapped(), "draft/2"));
		assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> again.open(sealed, "draft/1/contact"));
	}

	@Test
	void refusesKeysThatAreNotKeysWithoutRepeatingThem() {
		for (String bad : new String[] { "", "nonsense", "a b:AAAA", "id:not*base64", "id:c2hvcnRzZWNyZXQ=" }) {
			assertThatIllegalArgumentException().isThrownBy(() -> MasterKeys.parse(bad))
				.withMessageNotContaining("c2hvcnRzZWNyZXQ=");
		}
	}

	private static byte[] filled(int value) {
		byte[] bytes = new byte[32];
		java.util.Arrays.fill(bytes, (byte) value);
		return bytes;
	}

}
