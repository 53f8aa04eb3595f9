package org.carrousel.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.carrousel.error.BadInputException;

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

  /**
   * Writes {@code content} to {@code path} atomically; creates missing folders.
   *
   * @throws BadInputException if the path is a folder, a device or a pipe, or no file can be
   *     created there
   * @throws IOException if writing fails, for example because the disk is full
   */
  public static void write(Path path, Content content) throws IOException {
    Path target = target(path);
    createFolder(target.getParent());
    // Files.createTempFile would give the file permissions for its owner only.
    Path temporary =
        target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ENDING);
    FileChannel file = create(temporary, path);
    try {
      try (file;
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file))) {
        content.writeTo(out);
        out.flush();
        file.force(true);
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Checks that {@link #write} can write to a path. Creates nothing.
   *
   * @throws BadInputException if it cannot
   */
  public static void requireWritableFile(Path path) throws IOException {
    requireWritable(target(path).getParent());
  }

  /** Returns the file that a path leads to: behind a link, the file that the link names. */
  private static Path target(Path path) throws IOException {
    if (!Files.exists(path)) {
      return path.toAbsolutePath();
    }
    if (Files.isDirectory(path)) {
      throw new BadInputException(
          path + ": a folder", "a file to write", "name a file in the folder");
    }
    if (!Files.isRegularFile(path)) {
      throw new BadInputException(
          path + ": a device or a pipe", "a regular file, or a new one", "name another file");
    }
    return path.toRealPath();
  }

  /**
   * Checks that files can be created in a folder, which need not exist yet. Creates nothing.
   *
   * @throws BadInputException if a file is in the way, or there is no permission
   */
  public static void requireWritable(Path folder) {
    Path existing = folder.toAbsolutePath().normalize();
    while (!Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      throw unwritable(folder, new FileAlreadyExistsException(existing.toString()));
    }
    if (!Files.isWritable(existing)) {
      throw unwritable(folder, new AccessDeniedException(existing.toString()));
    }
  }

  private static void createFolder(Path folder) {
    requireWritable(folder);
    try {
      // A link to a folder is one, but createDirectories of Java 17 refuses it.
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static FileChannel create(Path temporary, Path path) {
    try {
      return FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw unwritable(path, e);
    }
  }

  private static BadInputException unwritable(Path path, IOException cause) {
    return new BadInputException(
        "%s: cannot be written (%s)".formatted(path, reason(cause)),
        "a path where files may be created",
        "check the path and its permissions, or name another",
        cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "no permission";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return cause.getMessage() + " is a file";
    }
    return cause instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : cause.getMessage();
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
