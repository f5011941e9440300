package org.imrhelpcenter.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import org.imrhelpcenter.vault.SealBrokenException;
import org.jspecify.annotations.Nullable;

import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/**
 * Why a message could not be sent: the kind of trouble alone, never an address or a word
 * of the message, which the mail server's own answer may repeat.
 */
enum MailTrouble {

	/** Nobody answered at the mail server's address. */
	SERVER_UNREACHABLE,

	/** The mail server does not accept our name and password. */
	SIGN_IN_REFUSED,

	/** The address cannot belong to anybody. */
	ADDRESS_UNUSABLE,

	/** The mail server does not deliver to this address. */
	ADDRESS_REFUSED,

	/** The mail server did not take the message, or the connection broke. */
	MESSAGE_REFUSED,

	/** The message does not open: its key is not among those given. */
	UNREADABLE,
	/** It is not safe any more to write to whom it was for. */
	UNSAFE;

	/** Trouble before anything was handed over counts against the server alone. */
	boolean liesWithServer() {
		return this == SERVER_UNREACHABLE || this == SIGN_IN_REFUSED;
	}

	boolean hopeless() {
		return this == ADDRESS_UNUSABLE;
	}

	static MailTrouble of(RuntimeException trouble) {
		if (trouble instanceof MailAuthenticationException) {
			return SIGN_IN_REFUSED;
		}
		if (trouble instanceof SealBrokenException) {
			return UNREADABLE;
		}
		if (trouble instanceof MailSendException sending && sending.getMessageExceptions().length > 0) {
			Exception first = sending.getMessageExceptions()[0];
			// Without a connection, the cause is the trouble of each single message.
			return (first == sending.getCause()) ? SERVER_UNREACHABLE : ofMessage(first);
		}
		return ofMessage(trouble);
	}

	private static MailTrouble ofMessage(Throwable trouble) {
		for (Throwable each = trouble; each != null; each = next(each)) {
			if (each instanceof AddressException) {
				return ADDRESS_UNUSABLE;
			}
			if (each instanceof SendFailedException refused && refused.getInvalidAddresses() != null
					&& refused.getInvalidAddresses().length > 0) {
				return ADDRESS_REFUSED;
			}
		}
		return MESSAGE_REFUSED;
	}

	private static @Nullable Throwable next(Throwable trouble) {
		if (trouble instanceof MessagingException mail && mail.getNextException() != null) {
			return mail.getNextException();
		}
		return trouble.getCause();
	}

}
