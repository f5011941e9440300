package org.imrhelpcenter.certifications;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A certification as it may be read by whoever opened the case.
 *
 * @param id which one
 * @param askedAt when the doctor was asked
 * @param answeredAt when the doctor answered; null while not
 * @param seenAt when a nurse looked at it; null while none did
 * @param certified what it says
 */
public record Certification(UUID id, Instant askedAt, @Nullable Instant answeredAt, @Nullable Instant seenAt,
		Certified certified) {
}
