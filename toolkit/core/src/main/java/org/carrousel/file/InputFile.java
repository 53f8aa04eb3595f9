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
  private static final byte[] GZIP = {0x1F, (byte) 0x8B};

  private InputFile() {}

  /**
   * Reads all bytes of a file, unzipped.
   *
   * @param kind the expected kind of file, for messages: {@code a CSV file}
   * @param accepted kinds that the first bytes may show; none for all texts
   * @throws BadInputException if the file is missing, a folder, of another kind or cannot be read
   */
  public static byte[] bytes(Path path, String kind, FileKind... accepted) {
    try (InputStream in = open(path, kind, accepted)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw unreadable(path.toString(), kind, e);
    }
  }

  /**
   * Opens a file as a stream of unzipped bytes.
   *
   * @param kind the expected kind of file, for messages: {@code a text file}
   * @param accepted kinds that the first bytes may show; none for all texts
   * @throws BadInputException if the file is missing, a folder, of another kind or cannot be read
   */
  public static InputStream open(Path path, String kind, FileKind... accepted) {
    require(path, kind);
    try {
      InputStream in = unzipped(Files.newInputStream(path));
      try {
        FileKind.require(path, head(in), kind, accepted);
        return in;
      } catch (IOException | BadInputException e) {
        in.close();
        throw e;
      }
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
        kind + " that is complete and readable",
        "check its permissions, or fetch it again",
        cause);
  }

  private static InputStream unzipped(InputStream file) throws IOException {
    InputStream in = new BufferedInputStream(file);
    try {
      byte[] head = head(in);
      boolean zipped = head.length > 1 && head[0] == GZIP[0] && head[1] == GZIP[1];
      return zipped ? new BufferedInputStream(new GZIPInputStream(in)) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static byte[] head(InputStream in) throws IOException {
    in.mark(FileKind.HEAD);
    byte[] head = in.readNBytes(FileKind.HEAD);
    in.reset();
    return head;
  }
}
