package org.imrhelpcenter.eligibility;

import java.util.LinkedHashSet;
import java.util.List;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the addresses for programs begins with. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	@Bean
	OpenAPI api() {
		// Named here, or else it would be whatever host the one who asks claims to call.
		return new OpenAPI().addServersItem(new Server().url("/").description("This Help Center"))
			.info(new Info().title("IMR Help Center").version("1").description("""
					May a member of a California health plan ask for an Independent Medical Review now, and by when? \
					And when are the Help Center's answers due? No sign-in, nothing is stored, and pages of any site \
					may ask. Names are never renamed or removed; new ones may come."""));
	}

	/** Where a field may be null, its object or its choices say so too. */
	@Bean
	OpenApiCustomizer nullIsAChoice() {
		return (api) -> api.getComponents().getSchemas().forEach(ApiDescription::mayBeNull);
	}

	private static void mayBeNull(String name, Schema<?> schema) {
		if (name.equals("Appeal")) {
			schema.setTypes(new LinkedHashSet<>(List.of("object", "null")));
		}
		if (schema.getProperties() != null) {
			schema.getProperties().values().forEach(ApiDescription::mayBeNull);
		}
	}

	private static void mayBeNull(Object property) {
		if (property instanceof Schema<?> schema && schema.getEnum() != null && schema.getTypes() != null
				&& schema.getTypes().contains("null")) {
			schema.addEnumItemObject(null);
		}
	}

}
