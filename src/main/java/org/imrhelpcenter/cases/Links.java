package org.imrhelpcenter.cases;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.imrhelpcenter.accounts.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that belong together. Both of them tell it.
 */
@Component
public class Links {

	private final Acts acts;

	private final CaseRows rows;

	private final JdbcClient jdbc;

	Links(Acts acts, CaseRows rows, JdbcClient jdbc) {
		this.acts = acts;
		this.rows = rows;
		this.jdbc = jdbc;
	}

	/**
	 * The cases that an opened case belongs to.
	 * @param opened the case
	 * @return the cases, in the order in which they were linked
	 */
	@Transactional(readOnly = true)
	public List<LinkedCase> of(CaseSheet opened) {
		return this.jdbc.sql("""
				select l.id, l.kind, l.case_id = :case as own, c.number, c.status from (
				  select id, kind, case_id, other_id as with_id from case_link where case_id = :case
				  union all select id, kind, case_id, case_id from case_link where other_id = :case) l
				join imr_case c on c.id = l.with_id order by l.id""").param("case", opened.id()).query((row, n) -> {
			LinkKind kind = LinkKind.valueOf(row.getString("kind"));
			return new LinkedCase(row.getLong("id"), row.getBoolean("own") ? kind : kind.reverse(),
					new CaseNumber(row.getString("number")), CaseStatus.valueOf(row.getString("status")));
		}).list();
	}

	/**
	 * Links a case to another one that the viewer opened, too.
	 * @param viewer who does
	 * @param opened the case
	 * @param seenVersion which version of it the viewer saw
	 * @param other the other case
	 * @param kind how the case belongs to the other
	 * @param words why
	 * @throws CaseChangedException when somebody else changed the case first, or the two
	 * are linked already
	 */
	@Transactional
	public void link(Viewer viewer, CaseSheet opened, int seenVersion, CaseSheet other, LinkKind kind, String words) {
		Both both = take(viewer, opened, seenVersion, other.id());
		if (opened.id() == other.id() || of(opened).stream().anyMatch((each) -> each.number().equals(other.number()))) {
			throw new CaseChangedException();
		}
		boolean original = kind == LinkKind.ORIGINAL;
		this.jdbc.sql("""
				insert into case_link (case_id, other_id, kind, linked_at, linked_by)
				values (:case, :other, :kind, :at, :by)""")
			.param("case", original ? other.id() : opened.id())
			.param("other", original ? opened.id() : other.id())
			.param("kind", original ? LinkKind.DUPLICATE.name() : kind.name())
			.param("at", both.own().at().atOffset(ZoneOffset.UTC))
			.param("by", both.own().staffId())
			.update();
		both.own().record(kind.name(), details(words, other.number()));
		both.theirs().record(kind.reverse().name(), details(words, opened.number()));
	}

	/**
	 * Takes a link away.
	 * @param viewer who does
	 * @param opened one of the two cases
	 * @param seenVersion which version of it the viewer saw
	 * @param id the link
	 * @throws CaseChangedException when somebody else changed the case first, or there is
	 * no such link
	 */
	@Transactional
	public void remove(Viewer viewer, CaseSheet opened, int seenVersion, long id) {
		LinkedCase link = of(opened).stream()
			.filter((each) -> each.id() == id)
			.findFirst()
			.orElseThrow(CaseChangedException::new);
		long other = this.rows.findByNumber(link.number().text()).orElseThrow(CaseMissingException::new).id();
		Both both = take(viewer, opened, seenVersion, other);
		if (this.jdbc.sql("delete from case_link where id = ?").param(id).update() == 0) {
			throw new CaseChangedException();
		}
		both.own().record("REMOVED", details("", link.number()));
		both.theirs().record("REMOVED", details("", opened.number()));
	}

	/** Has both cases, in one order, so that two people cannot wait for each other. */
	private Both take(Viewer viewer, CaseSheet opened, int seenVersion, long otherId) {
		this.rows.lockById(Math.min(opened.id(), otherId));
		ImrCase other = this.rows.lockById(Math.max(opened.id(), otherId)).orElseThrow(CaseMissingException::new);
		if (other.id() != otherId) {
			other = this.rows.lockById(otherId).orElseThrow(CaseMissingException::new);
		}
		return new Both(this.acts.take(viewer, opened, seenVersion, Act.LINK),
				this.acts.take(viewer, other.sheet(), other.version(), Act.LINK));
	}

	private static ActDetails details(String words, CaseNumber number) {
		return new ActDetails(words, Map.of("case", number.text()));
	}

	/**
	 * The turns at the two cases.
	 *
	 * @param own at the one that was opened
	 * @param theirs at the other
	 */
	private record Both(Turn own, Turn theirs) {
	}

}
