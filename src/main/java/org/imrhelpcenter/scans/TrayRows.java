package org.imrhelpcenter.scans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of scans, those that wait and those that are settled.
 */
@Repository
class TrayRows {

	/** Longer than filing one takes. */
	private static final Duration CLAIM = Duration.ofMinutes(2);

	private static final String SELECT = """
			select s.*, h.name as held_name, d.name as settled_name, c.number from incoming_scan s
			join staff_member h on h.id = s.held_by
			left join staff_member d on d.id = s.settled_by
			left join imr_case c on c.id = s.case_id""";

	private final JdbcClient jdbc;

	TrayRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	static String folder(UUID id) {
		return "scan/" + id;
	}

	void add(UUID id, LocalDate receivedOn, Instant at, long by, WhyHeld why, @Nullable Integer pages,
			@Nullable UUID whole, @Nullable Integer firstPage) {
		this.jdbc.sql("""
				insert into incoming_scan (id, received_on, held_at, held_by, why, pages, whole_id, first_page)
				values (:id, :on, :at, :by, :why, :pages, :whole, :first)""")
			.param("id", id)
			.param("on", receivedOn)
			.param("at", stored(at))
			.param("by", by)
			.param("why", why.name())
			.param("pages", pages, Types.INTEGER)
			.param("whole", whole, Types.OTHER)
			.param("first", firstPage, Types.INTEGER)
			.update();
	}

	Optional<HeldScan> one(UUID id) {
		return this.jdbc.sql(SELECT + " where s.id = ?").param(id).query(TrayRows::scan).optional();
	}

	List<HeldScan> waiting(int atMost) {
		return this.jdbc
			.sql(SELECT + " where s.settled_at is null order by s.received_on, s.held_at, s.first_page, s.id limit ?")
			.param(atMost)
			.query(TrayRows::scan)
			.list();
	}

	List<HeldScan> settled(int atMost) {
		return this.jdbc
			.sql(SELECT + " where s.settled_at is not null order by s.settled_at desc, s.first_page, s.id limit ?")
			.param(atMost)
			.query(TrayRows::scan)
			.list();
	}

	List<HeldScan> partsOf(UUID whole) {
		return this.jdbc.sql(SELECT + " where s.whole_id = ? order by s.first_page, s.id")
			.param(whole)
			.query(TrayRows::scan)
			.list();
	}

	int countWaiting() {
		return this.jdbc.sql("select count(*) from incoming_scan where settled_at is null")
			.query(Integer.class)
			.single();
	}

	void count(UUID id, @Nullable Integer pages) {
		this.jdbc.sql("update incoming_scan set pages = :pages where id = :id")
			.param("pages", pages, Types.INTEGER)
			.param("id", id)
			.update();
	}

	/** False when somebody else has it, or it is settled. */
	boolean claim(UUID id, Instant now) {
		return this.jdbc.sql("""
				update incoming_scan set claimed_at = :now
				where id = :id and settled_at is null and (claimed_at is null or claimed_at < :before)""")
			.param("now", stored(now))
			.param("before", stored(now.minus(CLAIM)))
			.param("id", id)
			.update() == 1;
	}

	void release(UUID id, @Nullable WhyHeld why) {
		this.jdbc.sql("""
				update incoming_scan set claimed_at = null, why = coalesce(:why, why)
				where id = :id and settled_at is null""")
			.param("why", (why != null) ? why.name() : null, Types.VARCHAR)
			.param("id", id)
			.update();
	}

	/** False when it is settled already. */
	boolean settle(UUID id, Settlement settlement, Instant at, long by, @Nullable Long caseId,
			@Nullable Long documentId) {
		return this.jdbc.sql("""
				update incoming_scan set settled_at = :at, settled_by = :by, settlement = :settlement,
				  case_id = :case, document_id = :document where id = :id and settled_at is null""")
			.param("at", stored(at))
			.param("by", by)
			.param("settlement", settlement.name())
			.param("case", caseId, Types.BIGINT)
			.param("document", documentId, Types.BIGINT)
			.param("id", id)
			.update() == 1;
	}

	/** Only what was put aside comes back. */
	boolean bringBack(UUID id) {
		return this.jdbc.sql("""
				update incoming_scan set settled_at = null, settled_by = null, settlement = null, claimed_at = null
				where id = :id and settlement = :aside""")
			.param("id", id)
			.param("aside", Settlement.ASIDE.name())
			.update() == 1;
	}

	private static HeldScan scan(ResultSet row, int n) throws SQLException {
		OffsetDateTime settledAt = row.getObject("settled_at", OffsetDateTime.class);
		return new HeldScan(row.getObject("id", UUID.class), row.getObject("received_on", LocalDate.class),
				row.getObject("held_at", OffsetDateTime.class).toInstant(), row.getString("held_name"),
				WhyHeld.valueOf(row.getString("why")), row.getObject("pages", Integer.class),
				row.getObject("whole_id", UUID.class), row.getObject("first_page", Integer.class),
				(settledAt != null) ? new HeldScan.Settled(settledAt.toInstant(), row.getString("settled_name"),
						Settlement.valueOf(row.getString("settlement")), row.getString("number"),
						row.getObject("document_id", Long.class)) : null,
				null);
	}

	private static OffsetDateTime stored(Instant at) {
		return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

}
