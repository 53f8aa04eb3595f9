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

/**
 * A stream that fails when its source is silent for too long: the JDK's HTTP client has no limit on
 * the silence inside a body.
 */
final class ReadTimeoutInputStream extends InputStream {
  private final InputStream source;
  private final Duration patience;
  private final ExecutorService reader = Executors.newSingleThreadExecutor();

  ReadTimeoutInputStream(InputStream source, Duration patience) {
    this.source = source;
    this.patience = patience;
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
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("silent for " + patience.toSeconds() + " s", e);
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
