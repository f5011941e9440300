package org.imrhelpcenter.cases;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.imrhelpcenter.cases.SearchTerms.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One way to look for cases. Each reads no more of an index than a page needs, or finds
 * so few cases that they may be sorted.
 */
final class SearchQuery {

	/** How many services go by some words, as far as it matters. */
	static final String SERVICES = """
			select count(*) from (select from disputed_service
			  where words @@ plainto_tsquery('english', :words) limit :most) s""";

	private static final String TERMS = "unnest(cast(:terms as text[])) t (term) cross join lateral ";

	private final String from;

	private final String where;

	private final Map<String, Object> values = new TreeMap<>();

	/** Whether the inner rows are many, and so are cut before they are merged. */
	private final boolean each;

	private SearchQuery(String from, String where, boolean each) {
		this.from = from;
		this.where = where;
		this.each = each;
	}

	private SearchQuery with(String name, Object value) {
		this.values.put(name, value);
		return this;
	}

	/** Cases by exact names of one kind. */
	static SearchQuery named(Kind kind, Collection<String> terms) {
		String filled = (kind == Kind.RECORDS) ? " and c.name_on_plan_records <> ''" : "";
		return new SearchQuery(TERMS, "folded(c." + kind.column() + ") = t.term" + filled, true).with("terms",
				terms.toArray(new String[0]));
	}

	/** Cases by exact first and exact last names. */
	static SearchQuery both(Collection<String> first, Collection<String> last) {
		return new SearchQuery("unnest(cast(:lasts as text[])) l (term) cross join " + TERMS,
				"folded(c.first_name) = t.term and folded(c.last_name) collate \"C\" = l.term", true)
			.with("terms", first.toArray(new String[0]))
			.with("lasts", last.toArray(new String[0]));
	}

	/** Cases of a plan on the list. */
	static SearchQuery plan(long id) {
		return new SearchQuery("", "c.plan_id = :plan", false).with("plan", id);
	}

	/** The case of a membership number. */
	static SearchQuery membership(String code) {
		return new SearchQuery("", "code_letters(c.membership_number) = :code and c.membership_number <> ''", false)
			.with("code", code);
	}

	/**
	 * Cases whose member has this phone number. They are few and found first: the planner
	 * cannot know that, and would look at every case in the queue's order.
	 */
	static SearchQuery phone(String digits) {
		return new SearchQuery("", """
				c.id = any (array(select p.id from imr_case p
				  where phone_digits(p.phones) @> cast(array[:digits] as text[]) and p.phones <> ''))""", false)
			.with("digits", digits);
	}

	/** Cases about a service that is named by all of these words, where they are few. */
	static SearchQuery rareService(String words) {
		return new SearchQuery("", """
				c.id = any (array(select s.case_id from disputed_service s
				  where s.words @@ plainto_tsquery('english', :words)))""", false).with("words", words);
	}

	/**
	 * Cases about a service that is named by all of these words, where they are so many
	 * that the queue soon comes to enough of them.
	 */
	static SearchQuery frequentService(String words) {
		return new SearchQuery("", """
				exists (select from disputed_service s where s.case_id = c.id
				  and s.words @@ plainto_tsquery('english', :words))""", false).with("words", words);
	}

	String sql(QueuePlace place, int atMost) {
		String order = place.backwards() ? " order by %1$s.queue_rank desc, %1$s.queue_on desc, %1$s.id desc"
				: " order by %1$s.queue_rank, %1$s.queue_on, %1$s.id";
		String all = this.where + ((place.key() != null)
				? " and (c.queue_rank, c.queue_on, c.id) " + (place.backwards() ? "<" : ">") + " (:rank, :on, :id)"
				: "");
		String rows = "select " + QueueRow.COLUMNS + " from imr_case c where " + all + order.formatted("c") + " limit "
				+ atMost;
		return !this.each ? rows
				: "select c.* from " + this.from + "(" + rows + ") c" + order.formatted("c") + " limit " + atMost;
	}

	Map<String, Object> values(QueuePlace place) {
		Map<String, Object> all = new TreeMap<>(this.values);
		@Nullable QueueKey key = place.key();
		if (key != null) {
			all.put("rank", key.rank());
			all.put("on", key.on());
			all.put("id", key.id());
		}
		return all;
	}

}
