package org.carrousel.datasets;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** SHA-256 checksums of files as 64 hexadecimal digits in lower case. */
final class FileChecksum {
  private FileChecksum() {}

  static void requireHexadecimal(String sha256, String of) {
    if (sha256 == null || !sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(of + ": not a SHA-256: " + sha256);
    }
  }

  /** Returns the checksum of a file's bytes. */
  static String of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Returns the checksum of a gzip file's decompressed content. */
  static String ofGunzipped(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        InputStream content = new GZIPInputStream(in)) {
      return of(content);
    } catch (ZipException | EOFException e) {
      return "none, it is not a complete gzip file";
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Returns the checksum of a listing of files, {@code <sha256> <two spaces> <name>} per line, as
   * {@code sha256sum NAMES | sha256sum} prints it.
   */
  static String ofListing(Path folder, List<String> names) {
    MessageDigest digest = digest();
    for (String name : names) {
      String line = of(folder.resolve(name)) + "  " + name + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String of(InputStream in) throws IOException {
    MessageDigest digest = digest();
    in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static DatasetException unreadable(Path file, IOException e) {
    return new DatasetException(
        file + ": " + e, "a file that can be read", "check its permissions and the disk", e);
  }
}
