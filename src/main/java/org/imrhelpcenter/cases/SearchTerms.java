package org.imrhelpcenter.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The distinct names that cases have: what was typed is compared with them, so that the
 * cases themselves are read by exact names.
 */
@Component
class SearchTerms {

	/**
	 * More names than this begin with hardly any letters: somebody types more of them.
	 */
	static final int MOST = 500;

	/** Few are looked at closely: the nearest come first. */
	private static final int LOOKED_AT = 60;

	private static final int NEAREST = 6;

	/**
	 * Each way has an index of its own; asked for at once, all names would be looked
	 * through.
	 */
	static final String BEGIN = """
			select kind, term from (
			  (select kind, term from search_term where kind in (:kinds) and term >= :words and term < :end
			    order by kind, term limit :most)
			  union
			  select kind, term from search_term where kind in (:kinds) and term like :within) t
			order by kind, term limit :most""";

	static final String LAST_NAMES = """
			select term from search_term where kind = 'LAST' and term >= :words and term < :end
			order by term limit :most""";

	/** Two letters that changed places leave a short name little that is alike. */
	static final String ALIKE = """
			(select kind, term from search_term where kind in ('FIRST', 'LAST') and term % :word
			  and length(term) between :least and :most order by similarity(term, :word) desc, term limit :looked)
			union
			select kind, term from search_term where kind in ('FIRST', 'LAST') and term in (:swapped)""";

	private final JdbcClient jdbc;

	SearchTerms(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Sets for this transaction how alike names must be: what one slip leaves. What is
	 * compared then grows slowly with the names that there are. It also sets that indexes
	 * are read: the planner takes comparing two words for cheap, and would rather compare
	 * them all, or wake helpers for what one does faster alone. A plan for rare words is
	 * none for frequent ones.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void settle() {
		this.jdbc.sql("""
				select set_config('pg_trgm.similarity_threshold', '0.3', true),
				  set_config('enable_seqscan', 'off', true),
				  set_config('max_parallel_workers_per_gather', '0', true),
				  set_config('plan_cache_mode', 'force_custom_plan', true)""").query((row, n) -> n).single();
	}

	/**
	 * Sets for the rest of this transaction that names may be less alike: what two slips
	 * far from each other leave. Several times as many are compared.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void lookFurther() {
		this.jdbc.sql("select set_config('pg_trgm.similarity_threshold', '0.2', true)").query((row, n) -> n).single();
	}

	/** Names that begin with these words, or one of whose later words does. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Map<Kind, List<String>> begin(String words, Collection<Kind> kinds) {
		return byKind(this.jdbc.sql(BEGIN)
			.param("kinds", names(kinds))
			.param("words", words)
			.param("end", end(words))
			.param("within", "% " + escaped(words) + "%")
			.param("most", MOST)
			.query((row, n) -> new Term(Kind.valueOf(row.getString(1)), row.getString(2)))
			.list());
	}

	/** Last names that begin with these very words. */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<String> lastNames(String words) {
		return this.jdbc.sql(LAST_NAMES)
			.param("words", words)
			.param("end", end(words))
			.param("most", MOST)
			.query(String.class)
			.list();
	}

	/** Names that somebody may have meant who typed this one. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Map<Kind, List<String>> alike(String word) {
		int most = (word.length() < 4) ? 1 : 2;
		List<Term> near = this.jdbc.sql(ALIKE)
			.param("word", word)
			.param("least", word.length() - most)
			.param("most", word.length() + most)
			.param("looked", LOOKED_AT)
			.param("swapped", swapped(word))
			.query((row, n) -> new Term(Kind.valueOf(row.getString(1)), row.getString(2)))
			.list();
		Map<Kind, List<String>> alike = byKind(near.stream()
			.filter((term) -> Folded.distance(word, term.text()) <= most)
			.sorted(Comparator.comparing((term) -> Folded.distance(word, term.text())))
			.toList());
		alike.replaceAll((kind, terms) -> terms.subList(0, Math.min(terms.size(), NEAREST)));
		return alike;
	}

	/** The word with any two neighbors in each other's place. */
	private static List<String> swapped(String word) {
		List<String> swapped = new ArrayList<>();
		for (int at = 0; at < word.length() - 1; at++) {
			char letter = word.charAt(at);
			char next = word.charAt(at + 1);
			if (!Character.isSurrogate(letter) && !Character.isSurrogate(next)) {
				swapped.add(word.substring(0, at) + next + letter + word.substring(at + 2));
			}
		}
		return swapped.isEmpty() ? List.of(word) : swapped;
	}

	/** Where the words that begin like this end. */
	static String end(String words) {
		return words + Character.toString(Character.MAX_CODE_POINT);
	}

	private static String escaped(String text) {
		return text.replaceAll("([\\\\%_])", "\\\\$1");
	}

	private static List<String> names(Collection<Kind> kinds) {
		return kinds.stream().map(Kind::name).toList();
	}

	private static Map<Kind, List<String>> byKind(List<Term> terms) {
		Map<Kind, List<String>> byKind = new EnumMap<>(Kind.class);
		terms.forEach((term) -> byKind.computeIfAbsent(term.kind(), (any) -> new ArrayList<>()).add(term.text()));
		return byKind;
	}

	/** What a name names. */
	enum Kind {

		FIRST("first_name"), LAST("last_name"), RECORDS("name_on_plan_records"), PLAN("plan_name");

		private final String column;

		Kind(String column) {
			this.column = column;
		}

		String column() {
			return this.column;
		}

	}

	private record Term(Kind kind, String text) {
	}

}
