package org.imrhelpcenter.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.imrhelpcenter.web.Link;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What every page of the staff shows: who is signed in and where they can go.
 */
@ControllerAdvice
class StaffPages {

	private final List<StaffLink> links;

	StaffPages(List<StaffLink> links) {
		this.links = links.stream().sorted(Comparator.comparingInt(StaffLink::order)).toList();
	}

	@ModelAttribute
	void frame(HttpServletRequest request, Model model) {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof StaffAuthentication staff) {
			Viewer viewer = staff.getPrincipal();
			String path = request.getRequestURI().substring(request.getContextPath().length());
			model.addAttribute("viewer", viewer);
			model.addAttribute("signedInName", viewer.name());
			model.addAttribute("signedInRole", viewer.role());
			model.addAttribute("navigation", staff.passwordIsDue() ? List.of() : links(viewer, path));
		}
	}

	private List<Link> links(Viewer viewer, String path) {
		return this.links.stream()
			.filter((link) -> viewer.role() != null && link.roles().contains(viewer.role()))
			.map((link) -> new Link(link.href(), link.key(), link.leadsTo(path)))
			.toList();
	}

	/** The pages of this module. */
	@Configuration(proxyBeanMethods = false)
	static class OwnLinks {

		@Bean
		StaffLink peopleLink() {
			return new StaffLink(90, "/staff/people", "accounts.people.title", Set.of(Role.ADMINISTRATOR));
		}

		@Bean
		StaffLink ownPasswordLink() {
			return StaffLink.forAll(95, "/staff/password", "accounts.password.link");
		}

	}

}
