package org.imrhelpcenter.audit;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Whole chains at once, for subjects that have none: the same hashes and seals as those
 * that are written one by one.
 */
@Component
public class AuditPages {

	private final AuditKey key;

	AuditPages(AuditKey key) {
		this.key = key;
	}

	/**
	 * Chains lines.
	 * @param subject whose chain
	 * @param lines its lines from the first, the oldest first
	 * @return the hash of each line, and the seal of the last
	 */
	public Page chain(String subject, List<AuditLine> lines) {
		List<byte[]> hashes = new ArrayList<>();
		byte[] head = Chain.START;
		for (AuditLine line : lines) {
			head = this.key.chain(head, Chain.text(subject, line));
			hashes.add(head);
		}
		return new Page(hashes, head, this.key.seal(subject, lines.size(), head));
	}

	/**
	 * A whole chain.
	 *
	 * @param hashes the hash of each line
	 * @param head the hash of the last
	 * @param seal says that the chain ends there
	 */
	@SuppressWarnings("ArrayRecordComponent")
	public record Page(List<byte[]> hashes, byte[] head, byte[] seal) {
	}

}
