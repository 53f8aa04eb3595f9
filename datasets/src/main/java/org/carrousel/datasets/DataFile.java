package org.carrousel.datasets;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;

/**
 * One file of the catalogue.
 *
 * @param name its name in the data set's folder
 * @param sha256 64 hexadecimal digits
 * @param digestOf what the checksum is of; its bytes if the catalogue says nothing
 * @param address {@code https:}, or {@code classpath:} for what is bundled; null if there is none
 */
record DataFile(String name, String sha256, DigestOf digestOf, URI address) {
  /** Public mirrors compress the same content differently; then only the content is comparable. */
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
    Staging.file(
        folder.resolve(name),
        out -> downloader.copy(address, name, out),
        temporary -> verify(temporary, address.toString(), Downloader.CHANGED));
  }

  /** Compares the checksum of {@code path}, which the error calls {@code place}. */
  void verify(Path path, String place, String remedy) {
    String found =
        digestOf == DigestOf.BYTES ? FileChecksum.of(path) : FileChecksum.ofGunzipped(path);
    if (!found.equals(sha256)) {
      String what = digestOf == DigestOf.BYTES ? "SHA-256 " : "SHA-256 of the content ";
      throw new DatasetException(place + ": " + what + found, what + sha256, remedy);
    }
  }
}
