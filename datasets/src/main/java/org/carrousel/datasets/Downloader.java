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
 * Downloader of files that follows redirects.
 *
 * @param timeout timeout for the response and for each read of its body
 * @param showsProgress whether to draw a progress bar on standard error
 */
record Downloader(Duration timeout, boolean showsProgress) {
  /** URI scheme of resources bundled with this module. */
  static final String CLASSPATH = "classpath";

  /** Advice if a public file differs from the catalogue. */
  static final String CHANGED =
      "load it again; if it fails again, the public file has changed: name an offline mirror with"
          + " -Dcarrousel.data=FOLDER and tell the maintainers";

  private static final String MIRROR_ADVICE =
      "or name an offline mirror with -Dcarrousel.data=FOLDER or the variable CARROUSEL_DATA";

  /** Shared HTTP client, created on first use; every client has its own thread. */
  private static final class Client {
    static final HttpClient INSTANCE =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
  }

  /** Returns a downloader with a timeout of one minute and, on a terminal, a progress bar. */
  static Downloader standard() {
    return new Downloader(Duration.ofMinutes(1), Terminal.isWatched());
  }

  /**
   * Downloads a file to {@code out}.
   *
   * @param name name at the progress bar
   * @throws DatasetException if the download fails or is incomplete
   * @throws IOException if writing to {@code out} fails
   */
  void copy(URI address, String name, OutputStream out) throws IOException {
    if (address.getScheme().equals(CLASSPATH)) {
      try (InputStream in = Downloader.class.getResourceAsStream(address.getSchemeSpecificPart())) {
        in.transferTo(out);
      }
    } else {
      HttpResponse<InputStream> response = request(address);
      try (InputStream body = new ReadTimeoutInputStream(response.body(), timeout)) {
        if (response.statusCode() != 200) {
          throw new DatasetException(
              address + ": HTTP status " + response.statusCode(),
              "HTTP status 200",
              "try again later, " + MIRROR_ADVICE);
        }
        long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        copy(body, length, address, name, out);
      }
    }
  }

  private HttpResponse<InputStream> request(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(timeout).build();
    try {
      return Client.INSTANCE.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new DatasetException(
          address + ": no answer (" + e + ")",
          "a connection to " + address.getHost(),
          "check the network and the proxy settings, " + MIRROR_ADVICE,
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
          "load it again, " + MIRROR_ADVICE,
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
