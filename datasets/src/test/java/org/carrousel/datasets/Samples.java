package org.carrousel.datasets;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** A data set "waves" of the file waves.bin, and libraries that hold it. */
final class Samples {
  static final byte[] WAVES = new byte[300_000];
  static final Downloader DOWNLOADER = new Downloader(Duration.ofSeconds(20), false);

  static {
    new Random(1).nextBytes(WAVES);
  }

  private Samples() {}

  static FileList waves(URI address) {
    return new FileList(List.of(new DataFile("waves.bin", sha256(WAVES), null, address)));
  }

  static CatalogueEntry entry(Contents contents) {
    Description about =
        new Description(
            "waves", "Waves", "forecast", "3 waves", "Sea (1)", "none", URI.create("http://sea/"));
    return new CatalogueEntry(
        about, "sea", contents, contents.hasAddress() ? null : "listen to the sea");
  }

  static Library library(Contents contents, Path cache) {
    return new Library(
        new Catalogue(List.of(entry(contents))),
        new DataFolders(Optional.empty(), cache),
        DOWNLOADER);
  }

  static Library library(Contents contents, Path cache, Path mirror) {
    return new Library(
        new Catalogue(List.of(entry(contents))),
        new DataFolders(Optional.of(mirror), cache),
        DOWNLOADER);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** All files below a folder that may not exist. */
  static List<Path> filesBelow(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
