package org.imrhelpcenter.assistants;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.Receipt;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.cases.ReturnCode;
import org.imrhelpcenter.intake.Evidence;
import org.imrhelpcenter.intake.NamedPerson;
import org.imrhelpcenter.vault.Vault;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Members who let somebody act, and the ones who do, for tests.
 */
@TestComponent
public class HelpDesk {

	private static final Evidence EVIDENCE = new Evidence("203.0.113.9", "Sample Browser 1.0", Locale.ENGLISH);

	private final ReceptionDesk desk;

	private final Cases cases;

	private final Consents consents;

	private final AssistanceRows rows;

	private final SignInCodes codes;

	private final Vault vault;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Environment environment;

	HelpDesk(ReceptionDesk desk, Cases cases, Consents consents, AssistanceRows rows, SignInCodes codes, Vault vault,
			JdbcClient jdbc, TransactionTemplate transaction, Environment environment) {
		this.desk = desk;
		this.cases = cases;
		this.consents = consents;
		this.rows = rows;
		this.codes = codes;
		this.vault = vault;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.environment = environment;
	}

	/** A case whose member, born on February 3, 1980, has a code. */
	public Member member(ArrivingApplication application) {
		ReturnCode code = ReturnCode.random();
		Receipt receipt = this.desk.receive(application.code(code).email("member@example.org", true));
		return new Member(receipt.caseId(), receipt.number().text(), code.text());
	}

	public CaseSheet sheet(Member member) {
		return this.cases.followed(Viewer.follower(member.caseId(), null));
	}

	/** The member signs Part A. */
	public long names(Member member, String email, @Nullable LocalDate until) {
		this.consents.name(Viewer.follower(member.caseId(), null), sheet(member),
				new NamedPerson("Tom Lee", "Neighbor", email, "", "", until), "Maria Alvarez", null, EVIDENCE);
		return this.jdbc.sql("select max(id) from assistance where case_id = ?")
			.param(member.caseId())
			.query(Long.class)
			.single();
	}

	/** A fresh link, as the e-mail carries one. */
	public String link(long id) {
		String token = this.transaction.execute((status) -> Invitations.link(this.rows.lock(id).orElseThrow()));
		return "/assist/invitation/" + token;
	}

	/** The digits of the latest request, as the e-mail carries them. */
	public Optional<String> digits() {
		this.codes.round();
		return this.jdbc.sql("select id, code from sign_in_code order by asked_at desc, looked_at desc limit 1")
			.query((row, n) -> {
				String context = "sign-in/" + row.getObject("id", UUID.class) + "/code";
				return Optional.ofNullable(row.getBytes("code"))
					.map((code) -> new String(this.vault.open(code, context), StandardCharsets.US_ASCII));
			})
			.single();
	}

	/** The member, who proved to be it. */
	public Visitor follows(Member member) {
		Visitor visitor = visitor();
		visitor.get("/track");
		visitor.post("/track", "number", member.number(), "code", member.code(), "birthDate.month", "2",
				"birthDate.day", "3", "birthDate.year", "1980");
		visitor.open("/track/case");
		return visitor;
	}

	/** Somebody with a browser of their own. */
	public Visitor visitor() {
		return new Visitor(port());
	}

	/** Where the house listens. */
	public int port() {
		return this.environment.getRequiredProperty("local.server.port", Integer.class);
	}

	/** Somebody who signed in with this address. */
	public Visitor signedIn(String email) {
		this.jdbc.sql("delete from counted_try").update();
		this.jdbc.sql("delete from sign_in_code").update();
		Visitor visitor = visitor();
		visitor.get("/assist");
		visitor.post("/assist", "email", email);
		visitor.get("/assist/code");
		visitor.post("/assist/code", "digits", digits().orElseThrow());
		return visitor;
	}

	/** Signs Part B of the request. */
	public HttpResponse<String> accepts(Visitor visitor, long id) {
		visitor.get("/assist/requests/" + id);
		return visitor.post("/assist/requests/" + id, "relationship", "Neighbor", "name", "Tom Lee", "agree", "YES");
	}

	/**
	 * A member with a case.
	 *
	 * @param caseId the case
	 * @param number its number
	 * @param code what opens it
	 */
	public record Member(long caseId, String number, String code) {
	}

}
