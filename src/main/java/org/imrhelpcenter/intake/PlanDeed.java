package org.imrhelpcenter.intake;

/**
 * What a plan did about a service.
 */
enum PlanDeed implements Choice {

	DENIED, CHANGED, DELAYED, REFUSED_TO_PAY

}
