package org.imrhelpcenter.intake;

/**
 * Who fills in the application.
 */
enum Filer implements Choice {

	MEMBER, PARENT_OR_GUARDIAN, MINOR

}
