package org.carrousel.datasets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carrousel.datasets.Samples.filesBelow;
import static org.carrousel.datasets.Samples.library;
import static org.carrousel.datasets.Samples.sha256;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {
  /** The listing as sha256sum prints it for LICENSE and sounds/a.wav, which hold their names. */
  private static final String LISTING =
      sha256("LICENSE".getBytes(UTF_8))
          + "  LICENSE\n"
          + sha256("sounds/a.wav".getBytes(UTF_8))
          + "  sounds/a.wav\n";

  private static final String DIGEST = sha256(LISTING.getBytes(UTF_8));

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
  void theWantedPathsOfAnArchiveAreExtracted() throws IOException {
    byte[] zip = zip("sea-1/sounds/a.wav", "sea-1/LICENSE", "sea-1/soundsmith", "sea-1/setup.py");
    Library library = library(tree(site.whole("/sea.zip", zip)), cache);

    PublicDataset loaded = library.load("waves");
    library.load("waves");

    assertThat(loaded.files()).containsExactly("LICENSE", "sounds/a.wav");
    assertThat(loaded.file("sounds/a.wav")).hasContent("sounds/a.wav");
    assertThat(filesBelow(cache))
        .containsExactlyInAnyOrder(
            cache.resolve("waves/LICENSE"), cache.resolve("waves/sounds/a.wav"));
    assertThat(site.requests()).isEqualTo(1);
  }

  @Test
  void anArchiveOfOtherFilesIsAnErrorThatNamesBothChecksums() throws IOException {
    byte[] zip = zip("sea-1/sounds/b.wav", "sea-1/LICENSE");

    assertThatThrownBy(() -> library(tree(site.whole("/sea.zip", zip)), cache).load("waves"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("/sea.zip: SHA-256 of the listing of its 2 files ")
        .hasMessageContaining("expected: SHA-256 of the listing " + DIGEST);
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void anArchiveWithoutTheWantedPathsIsAnError() throws IOException {
    byte[] zip = zip("sea-2/LICENSE");

    assertThatThrownBy(() -> library(tree(site.whole("/sea.zip", zip)), cache).load("waves"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("/sea.zip: SHA-256 of the listing of its 0 files ");
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void halfAnArchiveIsAnError() throws IOException {
    byte[] zip = zip("sea-1/sounds/a.wav", "sea-1/LICENSE");
    byte[] half = Arrays.copyOf(zip, zip.length / 2);

    assertThatThrownBy(() -> library(tree(site.whole("/sea.zip", half)), cache).load("waves"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("expected: a whole zip archive");
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void anEntryCannotBeWrittenOutsideTheFolder() throws IOException {
    byte[] zip = zip("sea-1/sounds/../../escaped", "sea-1/sounds/a.wav", "sea-1/LICENSE");

    library(tree(site.whole("/sea.zip", zip)), cache).load("waves");

    assertThat(filesBelow(temporary)).hasSize(2);
  }

  @Test
  void aChangedFileOfTheCacheIsAnError() throws IOException {
    byte[] zip = zip("sea-1/sounds/a.wav", "sea-1/LICENSE");
    Library library = library(tree(site.whole("/sea.zip", zip)), cache);
    Files.writeString(library.load("waves").file("sounds/a.wav"), "noise");

    assertThatThrownBy(() -> library.load("waves"))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith(cache.resolve("waves") + ": SHA-256 of the listing")
        .hasMessageContaining("to do: delete it and load the data set again");
  }

  @Test
  void threadsThatDownloadAtTheSameTimeAllGetTheWholeTree() throws Exception {
    byte[] zip = zip("sea-1/sounds/a.wav", "sea-1/LICENSE");
    Library library = library(tree(site.wholeTogether("/sea.zip", zip, 3)), cache);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<PublicDataset>> loads = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        loads.add(threads.submit(() -> library.load("waves")));
      }
      for (Future<PublicDataset> load : loads) {
        assertThat(load.get().files()).containsExactly("LICENSE", "sounds/a.wav");
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(filesBelow(cache)).hasSize(2);
  }

  private static FileTree tree(URI archive) {
    return new FileTree(archive, "sea-1", List.of("sounds", "LICENSE"), DIGEST);
  }

  /** A zip whose entries hold their own names without the first folder. */
  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.substring(name.indexOf('/') + 1).getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
