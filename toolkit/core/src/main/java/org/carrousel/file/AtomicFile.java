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

  /**
   * Writes {@code content} to {@code path}, creating its folders.
   *
   * @throws BadInputException if the path is a folder, or no file can be created there
   * @throws IOException if writing fails, for example because the disk is full
   */
  public static void write(Path path, Content content) throws IOException {
    Path target = path.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new BadInputException(
          path + ": a folder", "a file to write", "name a file in the folder");
    }
    createFolder(target.getParent());
    // Not createTempFile, which would hide the file from the user's group.
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
   * Creates a folder and those above it where they are missing.
   *
   * @throws BadInputException if the folder cannot be created, or no file can be created in it
   */
  public static void createFolder(Path folder) {
    try {
      // A link to a folder is one, but createDirectories of Java 17 refuses it.
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
    if (!Files.isWritable(folder)) {
      throw unwritable(folder, new AccessDeniedException(folder.toString()));
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
      return "a file has this name";
    }
    return cause instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : cause.getMessage();
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
