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
 * Writes a file so that a reader, or a process that starts after a power cut, sees either the old
 * file or the whole new one: into a temporary file beside it, synced to disk, then renamed.
 */
public final class AtomicFile {
  private static final String ENDING = ".part";

  private AtomicFile() {}

  /** Writes the bytes of a file to a stream that is closed by the caller. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes {@code content} to {@code path}, creating its folders. */
  public static void write(Path path, Content content) throws IOException {
    Path target = path.toAbsolutePath();
    Files.createDirectories(target.getParent());
    // Not createTempFile, which would hide the file from the user's group.
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

  /** Writes {@code text} as UTF-8. */
  public static void write(Path path, String text) throws IOException {
    write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Removes what processes that were killed while writing left in a folder, if it exists. No other
   * process may be writing there.
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
