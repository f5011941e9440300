package org.imrhelpcenter.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.CaseFacts;
import org.imrhelpcenter.rules.Completeness;
import org.imrhelpcenter.rules.Coverage;
import org.imrhelpcenter.rules.CoverageFacts;
import org.imrhelpcenter.rules.HearingFacts;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.License;
import org.imrhelpcenter.rules.ServiceFacts;
import org.imrhelpcenter.rules.Signer;
import org.imrhelpcenter.rules.SignerFacts;
import org.imrhelpcenter.rules.StateHearing;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * An application that meets every requirement, to be changed one fact at a time, and then
 * received through the same door as a real one.
 */
public final class ArrivingApplication {

	private Instant at;

	private Urgency urgency = Urgency.STANDARD;

	private String first = "Maria";

	private String last = "Alvarez";

	private @Nullable Long planId;

	private String planName = "Sample Health Plan";

	private String email = "";

	private boolean emailSafe;

	private byte @Nullable [] codeHash;

	private boolean mediCal;

	private boolean unsigned;

	private Signer signer = Signer.MEMBER;

	private @Nullable Completeness completeness;

	private Channel channel = Channel.ONLINE;

	private StateHearing hearing = StateHearing.NONE;

	private final List<ReceivedApplication.Service> services = new ArrayList<>();

	private final List<ReceivedApplication.Answer> answers = new ArrayList<>();

	private final List<ReceivedApplication.Participant> participants = new ArrayList<>();

	private ArrivingApplication(Instant at) {
		this.at = at;
	}

	public static ArrivingApplication at(Instant at) {
		return new ArrivingApplication(at);
	}

	public ArrivingApplication urgent() {
		this.urgency = Urgency.URGENT;
		return this;
	}

	public ArrivingApplication of(String firstName, String lastName) {
		this.first = firstName;
		this.last = lastName;
		return this;
	}

	public ArrivingApplication plan(@Nullable Long id, String name) {
		this.planId = id;
		this.planName = name;
		return this;
	}

	/** With a code that opens it; the member is born on February 3, 1980. */
	public ArrivingApplication code(ReturnCode code) {
		this.codeHash = code.hash();
		return this;
	}

	public ArrivingApplication email(String address, boolean safe) {
		this.email = address;
		this.emailSafe = safe;
		return this;
	}

	public ArrivingApplication by(Channel way) {
		this.channel = way;
		return this;
	}

	public ArrivingApplication mediCal(StateHearing told) {
		this.mediCal = true;
		this.hearing = told;
		return this;
	}

	/** With only some of the three items that make an application complete. */
	public ArrivingApplication with(Completeness items) {
		this.completeness = items;
		return this;
	}

	public ArrivingApplication service(String name, KindOfDispute kind, Appeal appeal) {
		this.services.add(new ReceivedApplication.Service(name, new ServiceFacts(kind, appeal)));
		return this;
	}

	/** What was answered on a page, as it is stored. */
	public ArrivingApplication answered(String step, String audience, String json) {
		this.answers.add(new ReceivedApplication.Answer(step, 1, audience, json.getBytes(StandardCharsets.UTF_8)));
		return this;
	}

	public ArrivingApplication with(String part, String name, String relationship) {
		this.participants.add(new ReceivedApplication.Participant(part, name, relationship));
		return this;
	}

	/** Somebody else than the member signs. */
	public ArrivingApplication signedBy(Signer by) {
		this.signer = by;
		return this;
	}

	/** As somebody who helps sends it: the member has yet to sign. */
	public ArrivingApplication unsigned() {
		LocalDate on = LegalDay.of(this.at);
		this.unsigned = true;
		return with(new Completeness(on, on, null));
	}

	private List<ReceivedApplication.Signature> signatures() {
		return this.unsigned ? List.of()
				: List.of(new ReceivedApplication.Signature("MEDICAL_RELEASE", "I agree that my records are shared.",
						Locale.ENGLISH, this.first + " " + this.last, null, "203.0.113.77", "Sample Browser 1.0"));
	}

	public ReceivedApplication build() {
		LocalDate on = LegalDay.of(this.at);
		LocalDate born = LocalDate.of(1980, 2, 3);
		if (this.services.isEmpty()) {
			service("MRI of the left knee", KindOfDispute.MEDICAL_NECESSITY, Appeal.decided(null, on.minusDays(30)));
		}
		CaseFacts facts = new CaseFacts(on, on, this.urgency,
				new CoverageFacts(Coverage.LICENSED_PLAN, License.LICENSED, this.mediCal),
				new HearingFacts(this.hearing),
				(this.completeness != null) ? this.completeness : Completeness.allOn(on),
				this.unsigned ? new SignerFacts(Signer.ASSISTANT_UNSIGNED, null, born)
						: new SignerFacts(this.signer, on, born));
		return new ReceivedApplication(this.channel, this.at, Locale.ENGLISH,
				new ReceivedApplication.Member(this.first, "", this.last, "", born, this.email, this.emailSafe, ""),
				this.participants, new ReceivedApplication.Plan(this.planId, this.planName, "M-1"), facts,
				this.services, this.answers, signatures(), this.codeHash);
	}

}
