package org.carrousel.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * Copies what is at an address, following redirects.
 *
 * @param patience how long a server may be silent
 * @param showsProgress whether a progress bar is drawn on the standard error stream
 */
record Downloader(Duration patience, boolean showsProgress) {
  /** The scheme of addresses that name resources of this module. */
  static final String CLASSPATH = "classpath";

  /** What to do when an address gives something else than it did when the catalogue was made. */
  static final String CHANGED =
      "load it again; if it stays so, the public file has changed: name an offline mirror with"
          + " -Dcarrousel.data=FOLDER and tell the maintainers";

  private static final String ELSEWHERE =
      "or name an offline mirror with -Dcarrousel.data=FOLDER or the variable CARROUSEL_DATA";

  /** One for all: each client owns a thread. */
  private static final class Client {
    static final HttpClient INSTANCE =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
  }

  /** Waits a minute, and draws a progress bar if a person is at a terminal. */
  static Downloader standard() {
    return new Downloader(Duration.ofMinutes(1), Terminal.isWatched());
  }

  /**
   * Copies everything to {@code out}.
   *
   * @param name what the progress bar calls it
   * @throws DatasetException if not everything comes
   * @throws IOException if {@code out} does not take it
   */
  void copy(URI address, String name, OutputStream out) throws IOException {
    if (address.getScheme().equals(CLASSPATH)) {
      try (InputStream in = Downloader.class.getResourceAsStream(address.getSchemeSpecificPart())) {
        in.transferTo(out);
      }
    } else {
      HttpResponse<InputStream> response = request(address);
      try (InputStream body = new ReadTimeoutInputStream(response.body(), patience)) {
        if (response.statusCode() != 200) {
          throw new DatasetException(
              address + ": HTTP status " + response.statusCode(),
              "HTTP status 200",
              "try again later, " + ELSEWHERE);
        }
        long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        copy(body, length, address, name, out);
      }
    }
  }

  private HttpResponse<InputStream> request(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(patience).build();
    try {
      return Client.INSTANCE.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new DatasetException(
          address + ": no answer (" + e + ")",
          "a connection to " + address.getHost(),
          "check the network and the proxy settings, " + ELSEWHERE,
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatasetException(address + ": interrupted", "an answer", "load it again", e);
    }
  }

  private void copy(InputStream body, long length, URI address, String name, OutputStream out)
      throws IOException {
    try (ProgressBar bar = showsProgress ? bar(name, length) : null) {
      byte[] buffer = new byte[1 << 16];
      long done = 0;
      while (true) {
        int count = read(body, buffer, address, done, length);
        if (count < 0) {
          return;
        }
        out.write(buffer, 0, count);
        done += count;
        if (bar != null) {
          bar.stepTo(done);
        }
      }
    }
  }

  private static int read(InputStream body, byte[] buffer, URI address, long done, long length) {
    try {
      return body.read(buffer);
    } catch (IOException e) {
      throw new DatasetException(
          address + ": cut after " + done + " bytes (" + e.getMessage() + ")",
          length < 0 ? "the whole file" : length + " bytes",
          "load it again, " + ELSEWHERE,
          e);
    }
  }

  private static ProgressBar bar(String name, long length) {
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(length)
        .setUnit(" KiB", 1024)
        .setConsumer(new ConsoleProgressBarConsumer(System.err))
        .build();
  }
}
