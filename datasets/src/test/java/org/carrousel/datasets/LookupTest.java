package org.carrousel.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carrousel.datasets.Samples.WAVES;
import static org.carrousel.datasets.Samples.library;
import static org.carrousel.datasets.Samples.sha256;
import static org.carrousel.datasets.Samples.waves;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carrousel.datasets.Library.Location;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mirror first, then cache, then the address. */
class LookupTest {
  private static final byte[] DAMAGED = {1, 2, 3};

  @TempDir Path mirror;
  @TempDir Path cache;
  private Site site;
  private FileList contents;

  @BeforeEach
  void open() throws IOException {
    site = new Site();
    contents = waves(site.whole("/waves", WAVES));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void theMirrorIsPreferredAndNothingIsDownloaded() throws IOException {
    place(mirror.resolve("sea"), WAVES);
    place(cache.resolve("waves"), WAVES);

    Library library = library(contents, cache, mirror);

    assertThat(location(library)).isEqualTo(Location.MIRROR);
    assertThat(library.load("waves").folder()).isEqualTo(mirror.resolve("sea"));
    assertThat(site.requests()).isZero();
  }

  @Test
  void aMirrorThatLacksTheDataSetIsPassedOverForTheCache() throws IOException {
    place(cache.resolve("waves"), WAVES);

    Library library = library(contents, cache, mirror);

    assertThat(location(library)).isEqualTo(Location.CACHE);
    assertThat(library.load("waves").folder()).isEqualTo(cache.resolve("waves"));
    assertThat(site.requests()).isZero();
  }

  @Test
  void whatNeitherHasIsDownloaded() {
    Library library = library(contents, cache, mirror);

    assertThat(location(library)).isEqualTo(Location.PUBLIC);
    assertThat(library.load("waves").folder()).isEqualTo(cache.resolve("waves"));
    assertThat(site.requests()).isEqualTo(1);
  }

  @Test
  void aDamagedFileOfTheMirrorIsAnErrorThatNamesBothChecksums() throws IOException {
    Path file = place(mirror.resolve("sea"), DAMAGED);

    assertThatThrownBy(() -> library(contents, cache, mirror).load("waves"))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith(file + ": SHA-256 " + sha256(DAMAGED))
        .hasMessageContaining("expected: SHA-256 " + sha256(WAVES))
        .hasMessageContaining("to do: copy it into the mirror again");
  }

  @Test
  void aDamagedFileOfTheCacheIsAnErrorThatNamesBothChecksums() throws IOException {
    Path file = place(cache.resolve("waves"), DAMAGED);

    assertThatThrownBy(() -> library(contents, cache).load("waves"))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith(file + ": SHA-256 " + sha256(DAMAGED))
        .hasMessageContaining("expected: SHA-256 " + sha256(WAVES))
        .hasMessageContaining("to do: delete it and load the data set again");
    assertThat(file).hasBinaryContent(DAMAGED);
  }

  @Test
  void dataWithoutAnAddressIsReadFromTheMirrorOnly() throws IOException {
    FileList unpublished = waves(null);
    Library without = library(unpublished, cache);

    assertThat(location(without)).isEqualTo(Location.UNAVAILABLE);
    assertThatThrownBy(() -> without.load("waves"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("data set waves, which has no public address")
        .hasMessageContaining("to do: listen to the sea");

    place(mirror.resolve("sea"), WAVES);
    assertThat(library(unpublished, cache, mirror).load("waves").file("waves.bin"))
        .hasBinaryContent(WAVES);
  }

  @Test
  void bundledDataNeedsNeitherMirrorNorNetwork() {
    URI bundled = URI.create("classpath:bundled/airline-passengers.csv");
    Library library = library(waves(bundled), cache);

    assertThat(location(library)).isEqualTo(Location.BUNDLED);
  }

  private static Location location(Library library) {
    return library.location(library.catalogue().entry("waves"));
  }

  private static Path place(Path folder, byte[] bytes) throws IOException {
    Files.createDirectories(folder);
    return Files.write(folder.resolve("waves.bin"), bytes);
  }
}
