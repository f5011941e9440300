package org.imrhelpcenter.correspondence;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Whom a letter is for, in which language and how large.
 *
 * @param recipient for whom
 * @param assistanceId for which of those who act for the member; null for everybody else
 * @param language the language
 * @param largePrint whether it is printed large
 */
record Addressee(LetterRecipient recipient, @Nullable Long assistanceId, Locale language, boolean largePrint) {
}
