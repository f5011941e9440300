package org.imrhelpcenter.rules;

import java.time.LocalDate;
import java.util.Random;

/** Makes up facts, the same ones every time. */
final class Chance {

	private final Random random;

	Chance(long seed) {
		this.random = new Random(seed);
	}

	CaseFacts caseFacts() {
		LocalDate receivedOn = day(2000, 50);
		LocalDate signedOn = maybe(near(receivedOn, 40));
		boolean died = below(6) == 0;
		return new CaseFacts(receivedOn, receivedOn.plusDays(below(3) * below(40)), pick(Urgency.values()),
				new CoverageFacts(pick(Coverage.values()), mostly(License.LICENSED, License.values()),
						this.random.nextBoolean(), mostly(Ruling.NONE, Ruling.values())),
				new HearingFacts(maybe(pick(StateHearing.values())), maybe(near(receivedOn, 10)),
						mostly(Ruling.NONE, Ruling.values())),
				new Completeness(maybe(near(receivedOn, 9)), maybe(near(receivedOn, 9)), maybe(near(receivedOn, 9))),
				new SignerFacts(pick(Signer.values()), signedOn, maybe(bornOn(receivedOn)),
						pick(AuthorityPapers.values()), died, died ? maybe(near(receivedOn, 45)) : null));
	}

	ServiceFacts serviceFacts(CaseFacts facts) {
		Appeal appeal = switch (below(6)) {
			case 0 -> Appeal.none();
			case 1 -> Appeal.notKnown();
			case 2 -> Appeal.waiting(maybe(facts.assessedOn().minusDays(below(40))));
			case 3 -> Appeal.decided(maybe(day(2000, 40)), null);
			default -> Appeal.decided(null, near(facts.receivedOn().minusMonths(6), 12));
		};
		return new ServiceFacts(pick(KindOfDispute.values()), appeal, pick(Ruling.values()), pick(Ruling.values()));
	}

	LocalDate day(int firstYear, int years) {
		return LocalDate.of(firstYear, 1, 1).plusDays(below(365 * years));
	}

	LocalDate near(LocalDate day, int days) {
		return day.plusDays(below(2 * days + 1) - days);
	}

	int below(int bound) {
		return this.random.nextInt(bound);
	}

	<T> T pick(T[] values) {
		return values[below(values.length)];
	}

	private LocalDate bornOn(LocalDate receivedOn) {
		return (below(2) == 0) ? near(receivedOn.minusYears(18), 60) : day(1930, 65);
	}

	private <T> T mostly(T usual, T[] values) {
		return (below(3) > 0) ? usual : pick(values);
	}

	private <T> T maybe(T value) {
		return (below(8) > 0) ? value : null;
	}

}
