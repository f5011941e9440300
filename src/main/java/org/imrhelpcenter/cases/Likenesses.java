package org.imrhelpcenter.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Other cases of the same person: the same first and last name, however they are written,
 * and the same birth date. Nothing is ever stopped by one.
 */
@Component
public class Likenesses {

	static final String SQL = """
			select c.number, c.status, c.received_on, coalesce(c.plan_id = m.plan_id, folded(c.plan_name) = folded(m.plan_name))
			    as same_plan,
			  exists (select from disputed_service a join disputed_service b on b.case_id = m.id
			    where a.case_id = c.id and (a.words = b.words
			      or similarity(a.name, b.name) > 0.5)) as same_service
			from imr_case m join imr_case c on folded(c.first_name) = folded(m.first_name)
			  and folded(c.last_name) collate "C" = folded(m.last_name) collate "C"
			  and c.birth_date = m.birth_date and c.id <> m.id
			where m.id = :case order by same_plan desc, same_service desc, c.received_on desc, c.id desc limit :most""";

	/** The same for what nobody has received yet. */
	static final String TYPED = """
			select c.number, c.status, c.received_on, folded(c.plan_name) = folded(?) as same_plan,
			  exists (select from disputed_service a, unnest(?::text[]) as typed(name)
			    where a.case_id = c.id and (a.words = to_tsvector('english', typed.name)
			      or similarity(a.name, typed.name) > 0.5)) as same_service
			from imr_case c where folded(c.first_name) = folded(?)
			  and folded(c.last_name) collate "C" = folded(?) collate "C" and c.birth_date = ?
			order by same_plan desc, same_service desc, c.received_on desc, c.id desc limit ?""";

	private static final int MOST = 10;

	private final JdbcClient jdbc;

	Likenesses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Other cases of the member of a case.
	 * @param caseId the case
	 * @return the cases, what may be a duplicate first
	 */
	@Transactional(readOnly = true)
	public List<Likeness> of(long caseId) {
		return this.jdbc.sql(SQL).param("case", caseId).param("most", MOST).query(Likenesses::alike).list();
	}

	/**
	 * The cases of a person whose application is only being keyed in.
	 * @param firstName the first name as it was typed
	 * @param lastName the last name as it was typed
	 * @param birthDate the birth date
	 * @param planName the plan
	 * @param services the services
	 * @return the cases, what may be a duplicate first
	 */
	@Transactional(readOnly = true)
	public List<Likeness> of(String firstName, String lastName, LocalDate birthDate, String planName,
			Collection<String> services) {
		return this.jdbc.sql(TYPED)
			.params(planName, services.toArray(String[]::new), firstName, lastName, birthDate, MOST)
			.query(Likenesses::alike)
			.list();
	}

	private static Likeness alike(ResultSet row, int n) throws SQLException {
		return new Likeness(new CaseNumber(row.getString("number")), CaseStatus.valueOf(row.getString("status")),
				row.getObject("received_on", LocalDate.class), row.getBoolean("same_plan"),
				row.getBoolean("same_service"));
	}

}
