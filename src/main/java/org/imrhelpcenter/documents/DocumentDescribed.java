package org.imrhelpcenter.documents;

/**
 * Somebody said what a document proves.
 *
 * @param owner whose folder it is in, such as {@code case/45}
 * @param documentId which document
 * @param kind what it proves
 */
public record DocumentDescribed(String owner, long documentId, DocumentKind kind) {
}
