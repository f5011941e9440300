package org.imrhelpcenter.bulk;

/**
 * A table that rows are copied into.
 *
 * @param name its name
 * @param columns the columns that a row has, separated by commas; others keep their
 * defaults
 */
public record CopyTable(String name, String columns) {

	String copy() {
		return "copy " + this.name + " (" + this.columns + ") from stdin";
	}

}
