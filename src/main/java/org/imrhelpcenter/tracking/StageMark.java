package org.imrhelpcenter.tracking;

import java.util.Arrays;
import java.util.List;

import org.imrhelpcenter.cases.Stage;

/**
 * One of the three public stages, as the case stands to it.
 *
 * @param stage the stage
 * @param when whether the case has been there, is there, or has yet to come
 */
record StageMark(Stage stage, When when) {

	/** Where on the way a stage lies. */
	enum When {

		DONE, NOW, LATER

	}

	static List<StageMark> of(Stage current) {
		return Arrays.stream(Stage.values()).map((stage) -> new StageMark(stage, when(stage, current))).toList();
	}

	private static When when(Stage stage, Stage current) {
		if (stage == current) {
			return When.NOW;
		}
		return (stage.compareTo(current) < 0) ? When.DONE : When.LATER;
	}

}
