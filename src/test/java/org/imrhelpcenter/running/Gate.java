package org.imrhelpcenter.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The way to a database, which can be shut and opened while somebody uses it.
 */
final class Gate implements AutoCloseable {

	private final int port;

	private final String host;

	private final int target;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private volatile ServerSocket door;

	Gate(String host, int target) throws IOException {
		this.host = host;
		this.target = target;
		this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.port = this.door.getLocalPort();
		listen(this.door);
	}

	int port() {
		return this.port;
	}

	void open() throws IOException {
		this.door = new ServerSocket(this.port, 50, InetAddress.getLoopbackAddress());
		listen(this.door);
	}

	void shut() throws IOException {
		this.door.close();
		for (Socket socket : this.open) {
			socket.close();
		}
		this.open.clear();
	}

	private void listen(ServerSocket at) {
		inBackground(() -> {
			while (!at.isClosed()) {
				Socket here = at.accept();
				Socket there = new Socket(this.host, this.target);
				this.open.add(here);
				this.open.add(there);
				inBackground(() -> carry(here, there));
				inBackground(() -> carry(there, here));
			}
		});
	}

	private static void carry(Socket from, Socket to) throws IOException {
		try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			in.transferTo(out);
		}
	}

	private static void inBackground(Work work) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			}
			catch (IOException ex) {
				// One side has gone: so does the other.
			}
		});
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() throws IOException {
		shut();
	}

	private interface Work {

		void run() throws IOException;

	}

}
