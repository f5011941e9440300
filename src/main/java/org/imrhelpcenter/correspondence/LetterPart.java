package org.imrhelpcenter.correspondence;

/** What every letter tells, in this order. */
enum LetterPart {

	WHAT, WHY, NEXT, DISAGREE, HEARING, NOTE, HELP

}
