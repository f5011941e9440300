package org.imrhelpcenter.assistants;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.imrhelpcenter.accounts.DemonstrationMode;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.intake.Evidence;
import org.imrhelpcenter.intake.NamedPerson;
import org.imrhelpcenter.intake.PartB;
import org.imrhelpcenter.rules.Participant.Capacity;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A made-up organization that helps made-up members, in which everyone can sign in while
 * the site is a demonstration: with a printed code, at the same door as everyone.
 */
@Component
public class DemonstrationAssistants {

	static final String ORGANIZATION = "Valley Legal Aid";

	private static final String NAME = "Rosa Jimenez";

	private static final String EMAIL = "help@valley-legal-aid.example";

	static final PrintedCode CODE = new PrintedCode("DEM0-0000-0000-HE1P");

	private static final Evidence EVIDENCE = new Evidence("127.0.0.1", "Demonstration", Locale.ENGLISH);

	private final DemonstrationMode mode;

	private final AssistanceRows rows;

	private final Consents consents;

	private final Clients clients;

	private final People people;

	private final PartB partB;

	DemonstrationAssistants(DemonstrationMode mode, AssistanceRows rows, Consents consents, Clients clients,
			People people, PartB partB) {
		this.mode = mode;
		this.rows = rows;
		this.consents = consents;
		this.clients = clients;
		this.people = people;
		this.partB = partB;
	}

	/**
	 * Lets the organization act: each member signs Part A, and the organization Part B.
	 * @param members the cases of those whom it helps
	 */
	@Transactional
	public void help(List<CaseSheet> members) {
		if (!this.mode.on()) {
			throw new IllegalStateException("This site is no demonstration");
		}
		Viewer organization = Viewer.assistant(this.people.of(EMAIL), EVIDENCE.address());
		for (CaseSheet member : members) {
			this.consents.name(Viewer.follower(member.id(), EVIDENCE.address()), member,
					new NamedPerson(NAME, "Legal aid", EMAIL, "(555) 010-0190", ORGANIZATION, null),
					member.memberName(), null, EVIDENCE);
			List<Assistance> named = this.rows.findByCaseIdOrderById(member.id());
			Assistance last = named.get(named.size() - 1);
			this.clients.accept(organization, last.id(),
					new Details("Legal aid", ORGANIZATION, "210 Orchard Street, Fresno, CA 93721", "(555) 010-0190",
							""),
					this.partB.sign(Capacity.AUTHORIZED_ASSISTANT, member.memberName(), NAME, null, EVIDENCE));
			if (this.rows.findByAskingPrintedHash(CODE.hash()).isEmpty()) {
				last.asking().print(CODE.hash());
			}
		}
	}

	/**
	 * Everyone may read the code: it opens nothing where the site is no demonstration.
	 */
	static boolean isTheirs(byte[] hash) {
		return MessageDigest.isEqual(hash, CODE.hash());
	}

	/** How everyone signs in, while the site is a demonstration. */
	@Transactional(readOnly = true)
	Optional<Pretended> pretended() {
		return this.mode.on()
				? this.rows.findByAskingPrintedHash(CODE.hash())
					.map((each) -> new Pretended(ORGANIZATION, CODE.text(), each.term().memberBornOn()))
				: Optional.empty();
	}

	/**
	 * A made-up organization.
	 *
	 * @param name its name
	 * @param code its printed code
	 * @param born when the member was born whose code it is
	 */
	record Pretended(String name, String code, @Nullable LocalDate born) {
	}

}
