package org.carrousel.datasets;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Atomic creation of files and folders: the content is written to a temporary name in the same
 * folder, checked, then renamed. Remains of a killed process end in {@code .part} and are never
 * read.
 */
final class DownloadStaging {
  private DownloadStaging() {}

  /** Function that writes a file; an {@link IOException} means a disk error, not a source error. */
  @FunctionalInterface
  interface FileContent {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Function that fills a new folder; an {@link IOException} means a disk error, not a source
   * error.
   */
  @FunctionalInterface
  interface FolderContent {
    void writeTo(Path folder) throws IOException;
  }

  /** Writes {@code target} if {@code check} does not throw for the temporary file. */
  static void file(Path target, FileContent content, Consumer<Path> check) {
    stage(
        target,
        temporary -> {
          writeSynced(temporary, content);
          check.accept(temporary);
        });
  }

  /** Writes the folder {@code target} if {@code content} does not throw. */
  static void folder(Path target, FolderContent content) {
    stage(
        target,
        temporary -> {
          Files.createDirectory(temporary);
          content.writeTo(temporary);
        });
  }

  static void writeSynced(Path file, FileContent content) throws IOException {
    try (FileOutputStream bytes = new FileOutputStream(file.toFile());
        OutputStream out = new BufferedOutputStream(bytes)) {
      content.writeTo(out);
      out.flush();
      bytes.getFD().sync();
    }
  }

  private static void stage(Path target, FolderContent fill) {
    Path temporary =
        target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      try {
        Files.createDirectories(target.getParent());
        fill.writeTo(temporary);
        moveUnlessPresent(temporary, target);
      } finally {
        delete(temporary);
      }
    } catch (IOException e) {
      throw new DatasetException(
          "cannot write " + target + ": " + e,
          "a cache folder that can be written to, with room for the data",
          "free some room, or name another folder with -Dcarrousel.cache=FOLDER",
          e);
    }
  }

  private static void moveUnlessPresent(Path temporary, Path target) throws IOException {
    try {
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (FileSystemException e) {
      // A folder, or on some systems an open file, cannot be replaced: another process created it
      // first. It is verified like any file in the cache.
      if (!Files.exists(target)) {
        throw e;
      }
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(path)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : deepestFirst) {
      Files.delete(each);
    }
  }
}
