package org.carrousel.file;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Atomic file writes: a reader, also after a power failure, sees either the old file or the
 * complete new one. Content goes to a temporary file in the same folder, is synced to disk and then
 * renamed.
 */
public final class AtomicFile {
  private static final String ENDING = ".part";

  private AtomicFile() {}

  /** Function that writes a file's content to a stream and does not close it. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes {@code content} to {@code path} atomically; creates missing folders. */
  public static void write(Path path, Content content) throws IOException {
    Path target = path.toAbsolutePath();
    Files.createDirectories(target.getParent());
    // Files.createTempFile would give the file permissions for its owner only.
    Path temporary =
        target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ENDING);
    try {
      try (FileOutputStream file = new FileOutputStream(temporary.toFile());
          OutputStream out = new BufferedOutputStream(file)) {
        content.writeTo(out);
        out.flush();
        file.getFD().sync();
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Writes {@code text} as UTF-8 to {@code path} atomically; creates missing folders. */
  public static void write(Path path, String text) throws IOException {
    write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Removes temporary files of killed processes from a folder, if it exists. No other process may
   * write to the folder at the same time.
   */
  public static void removeUnfinished(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, ".*" + ENDING)) {
      for (Path file : unfinished) {
        Files.delete(file);
      }
    }
  }
}
