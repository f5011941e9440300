package org.imrhelpcenter.documents;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The scanner, where one is named.
 */
@Configuration(proxyBeanMethods = false)
class ScannerConfiguration {

	@Bean
	@ConditionalOnExpression("!'${imr.clamd.host:}'.isBlank()")
	Scanner clamd(@Value("${imr.clamd.host}") String host, @Value("${imr.clamd.port:3310}") int port,
			@Value("${imr.clamd.patience:2m}") Duration patience) {
		return new Clamd(host, port, patience);
	}

}
