package org.imrhelpcenter.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Where a request came from, as far as counting its tries goes. */
public final class Network {

	private Network() {
	}

	/**
	 * One household has all addresses of an IPv6 network: they count as one.
	 * @param address the address of a request
	 * @return the address itself, or its network
	 */
	public static String of(String address) {
		if (!address.contains(":")) {
			return address;
		}
		try {
			InetAddress parsed = InetAddress.getByName(address);
			if (parsed instanceof Inet6Address) {
				byte[] bytes = parsed.getAddress();
				Arrays.fill(bytes, 8, 16, (byte) 0);
				return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
			}
			return parsed.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
