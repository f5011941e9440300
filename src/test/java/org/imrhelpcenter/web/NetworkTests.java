package org.imrhelpcenter.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkTests {

	@ParameterizedTest
	@CsvSource({ "192.0.2.7, 192.0.2.7", "2001:db8:1:2::7, 2001:db8:1:2:0:0:0:0/64",
			"2001:db8:1:2:ffff:ffff:ffff:ffff, 2001:db8:1:2:0:0:0:0/64", "::ffff:192.0.2.7, 192.0.2.7",
			"0:0:0:0:0:0:0:1, 0:0:0:0:0:0:0:0/64", "no:address:x, no:address:x" })
	void isTheAddressItselfOrTheHouseholdsNetwork(String address, String network) {
		assertThat(Network.of(address)).isEqualTo(network);
	}

}
