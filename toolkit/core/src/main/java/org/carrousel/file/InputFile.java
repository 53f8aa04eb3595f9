package org.carrousel.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.carrousel.error.BadInputException;

/** A file that a user names, gzipped or not. */
public final class InputFile {
  private static final int GZIP_MAGIC = 0x1F8B;

  private InputFile() {}

  /**
   * All bytes of a file, unzipped.
   *
   * @param kind what the file should be: {@code a CSV file}
   * @throws BadInputException if it is missing, a folder or cannot be read
   */
  public static byte[] bytes(Path path, String kind) {
    try (InputStream in = open(path, kind)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw unreadable(path.toString(), kind, e);
    }
  }

  /**
   * Opens a file to be read piece by piece, unzipped.
   *
   * @param kind what the file should be: {@code a text file}
   * @throws BadInputException if it is missing, a folder or cannot be read
   */
  public static InputStream open(Path path, String kind) {
    require(path, kind);
    try {
      return unzipped(new BufferedInputStream(Files.newInputStream(path)));
    } catch (IOException e) {
      throw unreadable(path.toString(), kind, e);
    }
  }

  /**
   * Checks that a file exists.
   *
   * @param kind what the file should be
   * @throws BadInputException if it is missing or a folder
   */
  public static void require(Path path, String kind) {
    if (!Files.exists(path)) {
      throw new BadInputException(
          path + ": no such file",
          kind,
          "check the path; a relative one starts in " + Path.of("").toAbsolutePath());
    }
    if (Files.isDirectory(path)) {
      throw new BadInputException(path + ": a folder", kind, "name one file in the folder");
    }
  }

  static BadInputException unreadable(String source, String kind, IOException cause) {
    return new BadInputException(
        source + ": cannot be read (" + cause + ")",
        kind + " that is whole and may be read",
        "check its permissions, or fetch it again",
        cause);
  }

  private static InputStream unzipped(InputStream in) throws IOException {
    try {
      in.mark(2);
      int magic = in.read() << 8 | in.read();
      in.reset();
      return magic == GZIP_MAGIC ? new GZIPInputStream(in) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
