package org.imrhelpcenter.bulk;

import java.util.Arrays;
import java.util.List;

/**
 * A table that rows are copied into.
 *
 * @param name its name
 * @param columns the columns that a row has, separated by commas; others keep their
 * defaults
 */
public record CopyTable(String name, String columns) {

	List<String> names() {
		return Arrays.stream(this.columns.split(",")).map(String::strip).toList();
	}

	/** Rows of a table that was emptied in the same transaction need no later look. */
	String copy(boolean frozen) {
		return "copy " + this.name + " (" + this.columns + ") from stdin with (format binary"
				+ (frozen ? ", freeze)" : ")");
	}

}
