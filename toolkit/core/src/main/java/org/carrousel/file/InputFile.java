package org.carrousel.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.carrousel.error.BadInputException;

/** Input file named by the user, gzipped or not. */
public final class InputFile {
  private static final int GZIP_MAGIC = 0x1F8B;

  private InputFile() {}

  /**
   * Reads all bytes of a file, unzipped.
   *
   * @param kind the expected kind of file, for messages: {@code a CSV file}
   * @throws BadInputException if the file is missing, a folder or cannot be read
   */
  public static byte[] bytes(Path path, String kind) {
    try (InputStream in = open(path, kind)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw unreadable(path.toString(), kind, e);
    }
  }

  /**
   * Opens a file as a stream of unzipped bytes.
   *
   * @param kind the expected kind of file, for messages: {@code a text file}
   * @throws BadInputException if the file is missing, a folder or cannot be read
   */
  public static InputStream open(Path path, String kind) {
    if (!Files.exists(path)) {
      throw new BadInputException(
          path + ": no such file",
          kind,
          "check the path; a relative one starts in " + Path.of("").toAbsolutePath());
    }
    if (Files.isDirectory(path)) {
      throw new BadInputException(path + ": a folder", kind, "name one file in the folder");
    }
    try {
      return unzip(new BufferedInputStream(Files.newInputStream(path)));
    } catch (IOException e) {
      throw unreadable(path.toString(), kind, e);
    }
  }

  static BadInputException unreadable(String source, String kind, IOException cause) {
    return new BadInputException(
        source + ": cannot be read (" + cause + ")",
        kind + " that is complete and readable",
        "check its permissions, or fetch it again",
        cause);
  }

  private static InputStream unzip(InputStream in) throws IOException {
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
