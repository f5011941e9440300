package org.imrhelpcenter;

import java.util.List;

import jakarta.servlet.Filter;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Doors are what Spring Security itself would make of them.
 */
@SpringBootTest
@WithDatabase
class DoorsTests {

	@Autowired
	private Doors doors;

	@Autowired
	private HttpSecurity springs;

	@Autowired
	private DefaultListableBeanFactory beans;

	@Test
	void aDoorGuardsAllThatSpringSecurityGuards() throws Exception {
		assertThat(guards(this.doors.door())).isNotEmpty().isEqualTo(guards(this.springs));
	}

	@Test
	void nobodyHasACustomizerThatDoorsWouldMiss() {
		assertThat(this.beans.getBeanNamesForType(Customizer.class)).isEmpty();
	}

	private static List<? extends Class<? extends Filter>> guards(HttpSecurity door) throws Exception {
		return door.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.build()
			.getFilters()
			.stream()
			.map(Filter::getClass)
			.toList();
	}

}
