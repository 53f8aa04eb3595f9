package org.carrousel.datasets;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;

/**
 * File of a data set in the catalogue.
 *
 * @param name name in the data set's folder
 * @param sha256 checksum in 64 hexadecimal digits
 * @param digestOf what the checksum covers; null means the file's bytes
 * @param address {@code https:}, or {@code classpath:} for a bundled file; null if there is none
 */
record DataFile(String name, String sha256, DigestOf digestOf, URI address) {
  /**
   * Content that the checksum covers. Mirrors may compress a file differently; then only the
   * decompressed content is comparable.
   */
  enum DigestOf {
    BYTES,
    GUNZIPPED
  }

  DataFile {
    Objects.requireNonNull(name, "name");
    FileChecksum.requireHexadecimal(sha256, name);
    digestOf = digestOf == null ? DigestOf.BYTES : digestOf;
  }

  boolean bundled() {
    return address != null && address.getScheme().equals(Downloader.CLASSPATH);
  }

  void fetch(Path folder, Downloader downloader) {
    DownloadStaging.file(
        folder.resolve(name),
        out -> downloader.copy(address, name, out),
        temporary -> verify(temporary, address.toString(), Downloader.CHANGED));
  }

  /** Verifies the checksum of {@code path}; {@code place} is its name in the error message. */
  void verify(Path path, String place, String remedy) {
    String found =
        digestOf == DigestOf.BYTES ? FileChecksum.of(path) : FileChecksum.ofGunzipped(path);
    if (!found.equals(sha256)) {
      String what = digestOf == DigestOf.BYTES ? "SHA-256 " : "SHA-256 of the content ";
      throw new DatasetException(place + ": " + what + found, what + sha256, remedy);
    }
  }
}
