package org.imrhelpcenter.tracking;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.documents.ServedDocument;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Everything of the own case in one file.
 */
@Controller
class CaseArchiveController {

	private final CaseArchive archives;

	CaseArchiveController(CaseArchive archives) {
		this.archives = archives;
	}

	@GetMapping("/track/case/archive")
	void send(Viewer viewer, Locale locale, HttpServletResponse response) throws IOException {
		CaseArchive.Archive archive = this.archives.of(viewer, locale);
		response.setContentType("application/zip");
		ServedDocument.toKeep(archive.sheet().number().text() + ".zip", response);
		this.archives.write(archive, response.getOutputStream());
	}

}
