package org.imrhelpcenter.scans;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.documents.DocumentMissingException;
import org.imrhelpcenter.documents.DocumentState;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.documents.ServedDocument;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One scan: somebody looks at it, and files it with its case.
 */
@Controller
@RequestMapping("/staff/scans/{scan:[0-9a-f-]{36}}")
class ScanController {

	private final Tray tray;

	private final Filing filing;

	private final ScanRecord record;

	private final Validator validator;

	private final Texts texts;

	ScanController(Tray tray, Filing filing, ScanRecord record, Validator validator, Texts texts) {
		this.tray = tray;
		this.filing = filing;
		this.record = record;
		this.validator = validator;
		this.texts = texts;
	}

	@GetMapping
	String show(Viewer viewer, @PathVariable("scan") UUID id, Model model) {
		return sheet(viewer, this.tray.one(viewer, id), Form.empty(), model);
	}

	@GetMapping("/view")
	@Nullable String view(Viewer viewer, @PathVariable("scan") UUID id, @RequestParam(required = false) @Nullable String warned,
			HttpServletResponse response) throws IOException {
		return send(viewer, id, warned != null, ServedDocument::inPlace, response);
	}

	@GetMapping("/download")
	@Nullable String download(Viewer viewer, @PathVariable("scan") UUID id,
			@RequestParam(required = false) @Nullable String warned, HttpServletResponse response) throws IOException {
		return send(viewer, id, warned != null, ServedDocument::toKeep, response);
	}

	@PostMapping("/filing")
	String file(Viewer viewer, @PathVariable("scan") UUID id, @ModelAttribute FilingPage page, Model model,
			HttpServletResponse response) throws IOException {
		HeldScan scan = this.tray.one(viewer, id);
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (scan.settled() == null && !errors.hasErrors() && page.number() != null) {
			Optional<WhyHeld> why = this.filing.file(viewer, scan, page.number().strip(),
					DocumentKind.named(page.kind()).orElse(null));
			why.ifPresent((still) -> this.texts.reject(errors, "number", "scans.number." + still));
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return sheet(viewer, scan, Form.of(page, errors), model);
		}
		return "redirect:/staff/scans/" + id;
	}

	@PostMapping("/aside")
	String putAside(Viewer viewer, @PathVariable("scan") UUID id) {
		this.tray.putAside(viewer, this.tray.one(viewer, id));
		return "redirect:/staff/scans/" + id;
	}

	@PostMapping("/return")
	String bringBack(Viewer viewer, @PathVariable("scan") UUID id) {
		this.tray.bringBack(viewer, this.tray.one(viewer, id));
		return "redirect:/staff/scans/" + id;
	}

	private @Nullable String send(Viewer viewer, UUID id, boolean warned, Way way, HttpServletResponse response)
			throws IOException {
		HeldScan scan = this.tray.one(viewer, id);
		if (scan.document() != null && scan.document().state() == DocumentState.NOT_SCANNED && !warned) {
			return "redirect:/staff/scans/" + id;
		}
		try {
			way.send(this.tray.open(viewer, scan, warned), response);
			return null;
		}
		catch (DocumentMissingException ex) {
			throw new ScanMissingException();
		}
	}

	private String sheet(Viewer viewer, HeldScan scan, Form form, Model model) {
		model.addAttribute("scan", scan);
		model.addAttribute("parts", this.tray.partsOf(scan));
		model.addAttribute("record", this.record.of(scan));
		model.addAttribute("kinds", DocumentKind.values());
		model.addAttribute("form", form);
		return "scans/scan";
	}

	/** In place, or to be kept. */
	@FunctionalInterface
	private interface Way {

		void send(Documents.OpenedDocument opened, HttpServletResponse response) throws IOException;

	}

}
