package org.imrhelpcenter;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

import org.testcontainers.DockerClientFactory;

/**
 * Whether a Docker engine answers on this machine.
 */
final class DockerEngine {

	private DockerEngine() {
	}

	/**
	 * Asks with the client where one is installed: it knows at once when nobody is there.
	 */
	static boolean answers() {
		try {
			Process client = new ProcessBuilder("docker", "version", "--format", "{{.Server.Version}}")
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			if (!client.waitFor(5, TimeUnit.SECONDS)) {
				client.destroyForcibly();
				return false;
			}
			if (client.exitValue() != 0) {
				return false;
			}
		}
		catch (IOException ex) {
			// No client: an engine may answer all the same.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		return DockerClientFactory.instance().isDockerAvailable();
	}

}
