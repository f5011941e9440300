package org.imrhelpcenter.samples;

import org.imrhelpcenter.accounts.DemonstrationMode;
import org.imrhelpcenter.accounts.Staff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Has cases made up before the site opens, where that is asked for with
 * {@code --imr.generate=N}.
 */
@Component
@ConditionalOnProperty("imr.generate")
class GeneratorSwitch implements SmartInitializingSingleton {

	private static final Logger LOG = LoggerFactory.getLogger(GeneratorSwitch.class);

	private final Generator generator;

	private final DemonstrationMode mode;

	private final Staff staff;

	private final int count;

	GeneratorSwitch(Generator generator, DemonstrationMode mode, Staff staff, @Value("${imr.generate}") int count) {
		this.generator = generator;
		this.mode = mode;
		this.staff = staff;
		this.count = count;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.mode.on()) {
			this.staff.demonstrate();
		}
		long begun = System.nanoTime();
		this.generator.generate(this.count);
		LOG.info("{} cases were made up in {} s", this.count, (System.nanoTime() - begun) / 1_000_000_000L);
	}

}
