package org.imrhelpcenter.intake;

import java.util.ArrayList;
import java.util.List;

import org.imrhelpcenter.cases.ReceivedApplication.Signature;
import org.imrhelpcenter.rules.Participant.Capacity;

import org.springframework.stereotype.Component;

/**
 * What is signed with an application: the release, and the parts of the assistant form.
 */
@Component
class Signatures {

	private final Release release;

	private final PartA partA;

	private final PartB partB;

	Signatures(Release release, PartA partA, PartB partB) {
		this.release = release;
		this.partA = partA;
		this.partB = partB;
	}

	List<Signature> of(Answers answers, Signing signing, Evidence evidence) {
		if (!signing.signed()) {
			return List.of();
		}
		List<Signature> signed = new ArrayList<>();
		signed.add(this.release.sign(signing.name(), signing.witness(), evidence));
		answers.helper()
			.filter((helper) -> signing.partA())
			.ifPresent((helper) -> signed.add(this.partA.sign(helper, signing.name(), signing.witness(), evidence)));
		if (answers.filer().byAuthority()) {
			signed.add(this.partB.sign(Capacity.valueOf(answers.filer().name()), answers.memberName(), signing.name(),
					signing.witness(), evidence));
		}
		return signed;
	}

}
