package org.imrhelpcenter.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.QueueFilter;
import org.imrhelpcenter.cases.QueueKey;
import org.imrhelpcenter.cases.WorkQueue;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the queue as they stand in its address, so that a view can be kept and
 * passed on. What means nothing filters nothing.
 *
 * @param urgency an urgency
 * @param status a status
 * @param kind a kind of dispute
 * @param plan a plan's id, or {@code unlisted}
 * @param owner a person's id, or {@code mine} or {@code nobody}
 * @param due a due time
 * @param queue a queue
 * @param on a day
 */
record QueueChoices(@Nullable String urgency, @Nullable String status, @Nullable String kind, @Nullable String plan,
		@Nullable String owner, @Nullable String due, @Nullable String queue, @Nullable String on) {

	static final String MINE = "mine";

	static final String NOBODY = "nobody";

	static final String UNLISTED = "unlisted";

	QueueFilter filter(Viewer viewer) {
		return new QueueFilter(one(Urgency.class, this.urgency), one(CaseStatus.class, this.status),
				one(KindOfDispute.class, this.kind), planFilter(), ownerFilter(viewer),
				one(QueueFilter.Due.class, this.due), inQueue(), day());
	}

	@Nullable WorkQueue inQueue() {
		return one(WorkQueue.class, this.queue);
	}

	@Nullable LocalDate day() {
		try {
			return (this.on != null && this.on.matches("\\d{4}-\\d{2}-\\d{2}")) ? LocalDate.parse(this.on) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private QueueFilter.@Nullable Plan planFilter() {
		if (UNLISTED.equals(this.plan)) {
			return new QueueFilter.Plan(null);
		}
		Long id = number(this.plan);
		return (id != null) ? new QueueFilter.Plan(id) : null;
	}

	private QueueFilter.@Nullable Owner ownerFilter(Viewer viewer) {
		if (NOBODY.equals(this.owner)) {
			return new QueueFilter.Owner(null);
		}
		Long id = MINE.equals(this.owner) ? viewer.staffId() : number(this.owner);
		return (id != null) ? new QueueFilter.Owner(id) : null;
	}

	/** Whether a queue is shown as a whole. */
	public boolean is(WorkQueue whole) {
		return query().equals("queue=" + whole);
	}

	public boolean empty() {
		return query().isEmpty();
	}

	/** Whether more is chosen than a queue or a day. */
	public boolean filtered() {
		return fields().keySet().stream().anyMatch((name) -> !name.equals("queue") && !name.equals("on"));
	}

	/** The filters as they stand in an address. */
	public String query() {
		return Objects.requireNonNullElse(address().build().getQuery(), "");
	}

	/** The filters by name, for a form that comes back to them. */
	public Map<String, String> fields() {
		return address().build().getQueryParams().toSingleValueMap();
	}

	/** The address of the view. */
	String href() {
		return address().build().toUriString();
	}

	/** The address of the view that begins after a case. */
	String after(QueueKey key) {
		return address().queryParam("after", key).build().toUriString();
	}

	/** The address of the view that ends before a case. */
	String before(QueueKey key) {
		return address().queryParam("before", key).build().toUriString();
	}

	private UriComponentsBuilder address() {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/staff");
		add(address, "urgency", one(Urgency.class, this.urgency));
		add(address, "status", one(CaseStatus.class, this.status));
		add(address, "kind", one(KindOfDispute.class, this.kind));
		add(address, "plan", UNLISTED.equals(this.plan) ? UNLISTED : number(this.plan));
		add(address, "owner", (MINE.equals(this.owner) || NOBODY.equals(this.owner)) ? this.owner : number(this.owner));
		add(address, "due", one(QueueFilter.Due.class, this.due));
		add(address, "queue", inQueue());
		add(address, "on", day());
		return address;
	}

	private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
		if (value != null) {
			address.queryParam(name, value);
		}
	}

	private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equals(name))
			.findFirst()
			.orElse(null);
	}

	private static @Nullable Long number(@Nullable String text) {
		return (text != null && text.matches("\\d{1,18}")) ? Long.valueOf(text) : null;
	}

}
