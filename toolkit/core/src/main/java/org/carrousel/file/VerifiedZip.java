package org.carrousel.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reader of zip files that verifies checksums. */
public final class VerifiedZip {
  private VerifiedZip() {}

  /**
   * Reads the contents of all entries, by name in the file's order.
   *
   * @throws ZipException if the file is not a zip file, is truncated, or an entry does not match
   *     its checksum
   */
  public static Map<String, byte[]> read(Path path) throws IOException {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(path.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        contents.put(entry.getName(), read(zip, entry));
      }
    } catch (EOFException e) {
      // ZipFile trusts the comment length stored at the file's end.
      throw new ZipException("the file's end is missing or changed");
    }
    return contents;
  }

  /**
   * Returns the content of an entry.
   *
   * @throws ZipException if there is no such entry
   */
  public static byte[] entry(Map<String, byte[]> contents, String name) throws ZipException {
    byte[] content = contents.get(name);
    if (content == null) {
      throw new ZipException("no entry " + name);
    }
    return content;
  }

  /** Reads an entry and checks its checksum, which ZipFile does not do. */
  private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] content = in.readAllBytes();
      CRC32 checksum = new CRC32();
      checksum.update(content);
      if (checksum.getValue() != entry.getCrc()) {
        throw new ZipException("entry " + entry.getName() + " does not fit its checksum");
      }
      return content;
    } catch (EOFException e) {
      throw new ZipException("entry " + entry.getName() + " is cut short");
    }
  }
}
