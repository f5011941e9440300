package org.imrhelpcenter.samples;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.imrhelpcenter.correspondence.LetterWords;

/**
 * What made-up people of the staff wrote in English, for letters to members who read
 * Spanish.
 */
final class InSpanish {

	static final String REVIEWERS = "A doctor who is board certified in the specialty and treats such patients.";

	static final String THERAPY_FIRST = "The guideline asks for six weeks of physical therapy first, and they have not been "
			+ "done yet.";

	/** What the plan is asked for, which the member reads too when it has come. */
	static final List<String> RECORDS = List.of("The plan's file on the denial",
			"The medical records of the last twelve months", "The guideline that the plan used");

	private static final Map<String, String> WORDS = Map.of(REVIEWERS,
			"Un médico certificado en la especialidad, que atiende a pacientes como usted.", THERAPY_FIRST,
			"La guía médica pide probar primero seis semanas de fisioterapia, y todavía no se han hecho.",
			RECORDS.get(0), "El expediente del plan sobre la negativa", RECORDS.get(1),
			"Su expediente médico de los últimos doce meses", RECORDS.get(2), "La guía médica que usó el plan");

	private InSpanish() {
	}

	/** The parts of a letter that are to be said otherwise. */
	static Map<String, String> of(List<LetterWords.Said> written) {
		Map<String, String> said = new HashMap<>();
		for (LetterWords.Said each : written) {
			String text = each.text();
			for (Map.Entry<String, String> word : WORDS.entrySet()) {
				text = text.replace(word.getKey(), word.getValue());
			}
			if (!text.equals(each.text())) {
				said.put(each.key(), text);
			}
		}
		return said;
	}

}
