package org.imrhelpcenter.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what Independent Medical Review is, and where to start. */
@Controller
class FrontPage {

	@GetMapping("/")
	String show() {
		return "web/front";
	}

}
