package org.imrhelpcenter.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.web.StreamedForm;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Takes all files of a form: what is refused is told by name, and never costs the others.
 */
@Component
public class Uploads {

	private final Documents documents;

	Uploads(Documents documents) {
		this.documents = documents;
	}

	/**
	 * Takes the files of a form into a folder.
	 * @param owner whose folder
	 * @param form the form; its files are read here
	 * @param actor who hands them in, to be noted in the owner's record; null where there
	 * is no record yet
	 * @return what was taken, and what was not
	 * @throws IOException when a file cannot be kept
	 */
	public Outcome take(String owner, StreamedForm form, @Nullable Actor actor) throws IOException {
		return take(owner, form, actor, Integer.MAX_VALUE);
	}

	/**
	 * Takes the files of a form into a folder, and no more than a number of them.
	 * @param owner whose folder
	 * @param form the form; its files are read here
	 * @param actor who hands them in
	 * @param atMost how many are taken; further ones are refused by name
	 * @return what was taken, and what was not
	 * @throws IOException when a file cannot be kept
	 */
	public Outcome take(String owner, StreamedForm form, @Nullable Actor actor, int atMost) throws IOException {
		List<DocumentSheet> taken = new ArrayList<>();
		List<Refused> refused = new ArrayList<>();
		form.files((name, content) -> {
			try {
				if (taken.size() >= atMost) {
					throw new DocumentRefusedException(Refusal.TOO_MANY_FILES);
				}
				taken.add(this.documents.attach(owner, name, content, actor));
			}
			catch (DocumentRefusedException ex) {
				refused.add(new Refused(ShownName.of(name).toString(), ex.refusal()));
			}
		});
		return new Outcome(taken, refused);
	}

	/**
	 * What became of the files of a form.
	 *
	 * @param taken what is kept now
	 * @param refused what is not
	 */
	public record Outcome(List<DocumentSheet> taken, List<Refused> refused) {
	}

	/**
	 * A file that was not taken.
	 *
	 * @param name its name, cleaned to be shown
	 * @param refusal why
	 */
	public record Refused(String name, Refusal refusal) {

		/**
		 * The sentence that says why, with the name as its argument.
		 * @return the message key
		 */
		public String key() {
			return "documents.refused." + this.refusal;
		}

	}

}
