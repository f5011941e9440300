package org.imrhelpcenter.intake;

/**
 * The grounds on which a health problem is urgent by law.
 */
public enum UrgentGround implements Choice {

	SEVERE_PAIN, LOSS_OF_LIFE, LOSS_OF_LIMB, LOSS_OF_FUNCTION, SERIOUS_DETERIORATION, SOMETHING_ELSE

}
