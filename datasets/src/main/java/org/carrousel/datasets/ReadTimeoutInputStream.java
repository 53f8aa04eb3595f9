package org.carrousel.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Input stream with a read timeout, which the JDK's HTTP client lacks for response bodies. */
final class ReadTimeoutInputStream extends InputStream {
  private final InputStream source;
  private final Duration timeout;
  private final ExecutorService reader = Executors.newSingleThreadExecutor();

  ReadTimeoutInputStream(InputStream source, Duration timeout) {
    this.source = source;
    this.timeout = timeout;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return reader
          .submit(() -> source.read(buffer, offset, length))
          .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("silent for " + timeout.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  @Override
  public void close() throws IOException {
    reader.shutdownNow();
    source.close();
  }
}
