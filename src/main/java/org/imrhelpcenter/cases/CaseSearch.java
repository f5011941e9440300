package org.imrhelpcenter.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.cases.SearchTerms.Kind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds cases by what stands in plain columns. What was typed is taken in every way it
 * can be meant; only when nobody goes by it, names like it are looked for, and only when
 * there are none, names that are less like it.
 */
@Component
public class CaseSearch {

	private static final Comparator<QueueKey> ORDER = Comparator.comparingInt(QueueKey::rank)
		.thenComparing(QueueKey::on)
		.thenComparingLong(QueueKey::id);

	private static final int SPELLINGS = 5;

	private static final List<String> NONE = List.of();

	/**
	 * So many pairs of a first and a last name are looked up; each takes microseconds.
	 */
	private static final int PAIRS = 2000;

	/** So many names are on either side when there are too many on both. */
	private static final int SIDE = 44;

	/**
	 * So few cases are sorted faster than the queue is walked along until a page is full.
	 */
	private static final int RARE = 4000;

	private final JdbcClient jdbc;

	private final SearchTerms terms;

	private final Audit audit;

	CaseSearch(JdbcClient jdbc, SearchTerms terms, Audit audit) {
		this.jdbc = jdbc;
		this.terms = terms;
		this.audit = audit;
	}

	/**
	 * A page of what somebody looks for, open cases first. That somebody looked is noted,
	 * without the words.
	 * @param viewer who asks
	 * @param search the words
	 * @param from where the page begins or ends
	 * @return the page
	 */
	@Transactional
	public SearchPage page(Viewer viewer, QueueSearch search, QueuePlace from) {
		Casework.only(viewer);
		this.audit.note(viewer.actor(), viewer.actor().ref(), "CASES_SEARCHED", "");
		this.terms.settle();
		Ways exact = exact(search);
		QueuePage page = page(exact.queries(), from);
		if (found(page, exact.queries(), from)) {
			return new SearchPage(page, false, exact.cut(), (from.key() == null) ? spellings(search) : List.of());
		}
		List<SearchQuery> alike = alike(search);
		page = page(alike, from);
		if (!found(page, alike, from)) {
			this.terms.lookFurther();
			page = page(alike(search), from);
		}
		return new SearchPage(page, !page.rows().isEmpty(), false, List.of());
	}

	/** What has a first page is what was found, even where this page is empty. */
	private boolean found(QueuePage page, List<SearchQuery> queries, QueuePlace from) {
		return !page.rows().isEmpty() || (from.key() != null && !page(queries, QueuePlace.START).rows().isEmpty());
	}

	private Ways exact(QueueSearch search) {
		List<SearchQuery> queries = new ArrayList<>();
		Map<Kind, List<String>> whole = this.terms.begin(search.folded(), EnumSet.allOf(Kind.class));
		whole.forEach((kind, terms) -> queries.add(SearchQuery.named(kind, terms)));
		boolean cut = isCut(whole);
		for (QueueSearch.Both both : search.both()) {
			List<String> first = this.terms.begin(both.first(), EnumSet.of(Kind.FIRST)).getOrDefault(Kind.FIRST, NONE);
			List<String> last = first.isEmpty() ? NONE : this.terms.lastNames(both.last());
			if (!last.isEmpty()) {
				int lasts = Math.min(last.size(), Math.max(PAIRS / first.size(), SIDE));
				int firsts = Math.min(first.size(), PAIRS / lasts);
				queries.add(SearchQuery.both(first.subList(0, firsts), last.subList(0, lasts)));
				cut |= firsts < first.size() || lasts < last.size() || first.size() >= SearchTerms.MOST;
			}
		}
		if (search.planId() != null) {
			queries.add(SearchQuery.plan(search.planId()));
		}
		if (search.membership() != null) {
			queries.add(SearchQuery.membership(search.membership()));
		}
		if (search.phone() != null) {
			queries.add(SearchQuery.phone(search.phone()));
		}
		service(search.words()).ifPresent(queries::add);
		return new Ways(queries, cut);
	}

	private Optional<SearchQuery> service(String words) {
		int services = this.jdbc.sql(SearchQuery.SERVICES)
			.param("words", words)
			.param("most", RARE + 1)
			.query(Integer.class)
			.single();
		if (services == 0) {
			return Optional.empty();
		}
		return Optional.of((services <= RARE) ? SearchQuery.rareService(words) : SearchQuery.frequentService(words));
	}

	private static boolean isCut(Map<Kind, List<String>> found) {
		return found.values().stream().mapToInt(List::size).sum() >= SearchTerms.MOST;
	}

	private List<SearchQuery> alike(QueueSearch search) {
		List<SearchQuery> queries = new ArrayList<>();
		Map<String, Map<Kind, List<String>>> known = new HashMap<>();
		this.terms.alike(search.folded()).forEach((kind, terms) -> queries.add(SearchQuery.named(kind, terms)));
		for (QueueSearch.Both both : search.both()) {
			List<String> first = known.computeIfAbsent(both.first(), this.terms::alike).getOrDefault(Kind.FIRST, NONE);
			List<String> last = first.isEmpty() ? NONE
					: known.computeIfAbsent(both.last(), this.terms::alike).getOrDefault(Kind.LAST, NONE);
			if (!last.isEmpty()) {
				queries.add(SearchQuery.both(first, last));
			}
		}
		return queries;
	}

	/** Names like a single name that was typed. */
	private List<String> spellings(QueueSearch search) {
		String word = search.folded();
		if (word.indexOf(' ') >= 0 || word.length() < 3) {
			return List.of();
		}
		Set<String> spellings = new LinkedHashSet<>();
		this.terms.alike(word).values().forEach(spellings::addAll);
		return spellings.stream().filter((other) -> !other.startsWith(word)).limit(SPELLINGS).toList();
	}

	private QueuePage page(Collection<SearchQuery> queries, QueuePlace from) {
		List<QueueRow> rows = read(queries, from);
		if (!from.backwards()) {
			return QueuePage.forwards(rows, CaseQueue.PAGE, from.key() != null);
		}
		// Less than a page is left before this place: the first page is a whole one.
		return (rows.size() < CaseQueue.PAGE) ? page(queries, QueuePlace.START)
				: QueuePage.backwards(rows, CaseQueue.PAGE);
	}

	/** Every way gives its first rows; together they give the first rows of all. */
	private List<QueueRow> read(Collection<SearchQuery> queries, QueuePlace from) {
		int most = CaseQueue.PAGE + 1;
		TreeMap<QueueKey, QueueRow> rows = new TreeMap<>(from.backwards() ? ORDER.reversed() : ORDER);
		for (SearchQuery query : queries) {
			this.jdbc.sql(query.sql(from, most))
				.params(query.values(from))
				.query(QueueRow::of)
				.list()
				.forEach((row) -> rows.put(row.key(), row));
		}
		return rows.values().stream().limit(most).sorted(Comparator.comparing(QueueRow::key, ORDER)).toList();
	}

	private record Ways(List<SearchQuery> queries, boolean cut) {
	}

}
