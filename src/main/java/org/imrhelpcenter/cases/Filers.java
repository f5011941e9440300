package org.imrhelpcenter.cases;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.rules.Signer;

/**
 * Those who file for somebody else: the record names the capacity in which they do, never
 * the person.
 */
public final class Filers {

	private static final Set<Signer> FOR_ANOTHER = EnumSet.of(Signer.PARENT_OR_GUARDIAN, Signer.LEGAL_REPRESENTATIVE,
			Signer.PERSONAL_REPRESENTATIVE, Signer.ASSISTANT_UNSIGNED);

	private Filers() {
	}

	/**
	 * Whether somebody who signs so is not the member.
	 * @param signer in which capacity
	 * @return true for a parent, a guardian, a representative or an assistant
	 */
	public static boolean isForAnother(Signer signer) {
		return FOR_ANOTHER.contains(signer);
	}

	/**
	 * In which capacity a line of the audit says that somebody filed.
	 * @param role the role of the line
	 * @return the capacity; empty when it is the member, or nothing of the kind
	 */
	public static Optional<Signer> of(String role) {
		return FOR_ANOTHER.stream().filter((signer) -> signer.name().equals(role)).findFirst();
	}

	/** How the audit names whoever files. */
	static Actor actor(Viewer viewer, Signer signer) {
		Actor actor = viewer.actor();
		return (viewer.kind() == Viewer.Kind.MEMBER && isForAnother(signer))
				? new Actor(actor.ref(), name(signer), signer.name(), actor.address()) : actor;
	}

	private static String name(Signer signer) {
		return switch (signer) {
			case PARENT_OR_GUARDIAN -> "A parent or guardian";
			case LEGAL_REPRESENTATIVE -> "A legal representative";
			case PERSONAL_REPRESENTATIVE -> "A personal representative";
			default -> "Somebody who helps the member";
		};
	}

}
