package org.imrhelpcenter.web;

/** The answers to a plain question. */
public enum YesNo {

	YES, NO

}
