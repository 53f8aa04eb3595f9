package org.carrousel.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carrousel.datasets.Samples.WAVES;
import static org.carrousel.datasets.Samples.filesBelow;
import static org.carrousel.datasets.Samples.library;
import static org.carrousel.datasets.Samples.sha256;
import static org.carrousel.datasets.Samples.waves;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {
  @TempDir Path temporary;
  private Path cache;
  private Site site;

  @BeforeEach
  void open() throws IOException {
    site = new Site();
    cache = temporary.resolve("cache");
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aFileIsDownloadedOnceAndThenReadFromTheCache() throws IOException {
    Library library = library(waves(site.whole("/waves", WAVES)), cache);

    PublicDataset first = library.load("waves");
    library.load("waves");

    assertThat(first.file("waves.bin")).isEqualTo(cache.resolve("waves/waves.bin"));
    assertThat(first.file("waves.bin")).hasBinaryContent(WAVES);
    assertThat(filesBelow(cache)).containsExactly(first.file("waves.bin"));
    assertThat(site.requests()).isEqualTo(1);
  }

  @Test
  void redirectsAreFollowed() {
    URI target = site.whole("/waves", WAVES);
    Library library = library(waves(site.redirect("/old", target)), cache);

    assertThat(library.load("waves").file("waves.bin")).hasBinaryContent(WAVES);
    assertThat(site.requests()).isEqualTo(2);
  }

  @Test
  void aWrongChecksumIsAnErrorThatNamesBoth() throws IOException {
    byte[] other = "another sea".getBytes(StandardCharsets.UTF_8);
    URI address = site.whole("/waves", other);

    assertThatThrownBy(() -> library(waves(address), cache).load("waves"))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith(address + ": SHA-256 " + sha256(other))
        .hasMessageContaining("expected: SHA-256 " + sha256(WAVES))
        .hasMessageContaining("to do: load it again");
    assertThat(filesBelow(cache)).isEmpty();
  }

  @Test
  void aCutBodyIsAnErrorThatNamesTheBytesPromised() throws IOException {
    Library library = library(waves(site.cut("/waves", WAVES)), cache);

    assertThatThrownBy(() -> library.load("waves"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("/waves: cut after")
        .hasMessageContaining("expected: 300000 bytes");
    assertThat(filesBelow(cache)).isEmpty();
  }

  @Test
  void aCutBodyOfUnknownLengthIsAnError() throws IOException {
    Library library = library(waves(site.cutWithoutLength("/waves", WAVES)), cache);

    assertThatThrownBy(() -> library.load("waves"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("/waves: cut after")
        .hasMessageContaining("expected: the whole file");
    assertThat(filesBelow(cache)).isEmpty();
  }

  @Test
  void aServerThatFallsSilentIsAnError() throws IOException {
    URI address = site.silentAfterHalf("/waves", WAVES, new CountDownLatch(1));
    Library impatient =
        new Library(
            new Catalogue(List.of(Samples.entry(waves(address)))),
            library(waves(address), cache).folders(),
            new Downloader(Duration.ofSeconds(1), false));

    assertThatThrownBy(() -> impatient.load("waves"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("cut after 150000 bytes (silent for 1 s)");
    assertThat(filesBelow(cache)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 500})
  void aStatusOtherThan200IsAnErrorThatNamesIt(int status) throws IOException {
    URI address = site.status("/waves", status);

    assertThatThrownBy(() -> library(waves(address), cache).load("waves"))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith(address + ": HTTP status " + status);
    assertThat(filesBelow(cache)).isEmpty();
  }

  @Test
  void aRefusedConnectionIsAnErrorThatOffersTheMirror() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    URI address = URI.create("http://127.0.0.1:" + closed + "/waves");

    assertThatThrownBy(() -> library(waves(address), cache).load("waves"))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith(address + ": no answer")
        .hasMessageContaining("expected: a connection to 127.0.0.1")
        .hasMessageContaining("-Dcarrousel.data=FOLDER");
    assertThat(filesBelow(cache)).isEmpty();
  }

  @Test
  void aCacheThatCannotBeWrittenIsAnErrorThatNamesTheProperty() throws IOException {
    Path blocked = Files.writeString(temporary.resolve("a file"), "in the way").resolve("cache");

    assertThatThrownBy(() -> library(waves(site.whole("/waves", WAVES)), blocked).load("waves"))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("cannot write " + blocked.resolve("waves/waves.bin"))
        .hasMessageContaining("-Dcarrousel.cache=FOLDER");
  }

  @Test
  void aFileIsComparedByItsContentWhereTheCatalogueSaysSo() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(WAVES);
    }
    URI address = site.whole("/waves", zipped.toByteArray());
    DataFile file = new DataFile("waves.gz", sha256(WAVES), DataFile.DigestOf.GUNZIPPED, address);

    PublicDataset loaded = library(new FileList(List.of(file)), cache).load("waves");

    assertThat(loaded.file("waves.gz")).hasBinaryContent(zipped.toByteArray());
  }

  @Test
  void whatIsNoGzipFileHasNoContentToCompare() {
    URI address = site.whole("/waves", WAVES);
    DataFile file = new DataFile("waves.gz", sha256(WAVES), DataFile.DigestOf.GUNZIPPED, address);

    assertThatThrownBy(() -> library(new FileList(List.of(file)), cache).load("waves"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("SHA-256 of the content none, it is not a complete gzip file");
  }

  @Test
  void aProgressBarNamesTheFile() throws IOException {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(shown, true, StandardCharsets.UTF_8));
    try {
      new Downloader(Duration.ofSeconds(20), true)
          .copy(site.whole("/waves", WAVES), "waves.bin", OutputStream.nullOutputStream());
    } finally {
      System.setErr(before);
    }
    assertThat(shown.toString(StandardCharsets.UTF_8)).contains("waves.bin").contains("100%");
  }
}
