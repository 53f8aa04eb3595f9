package org.carrousel.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carrousel.error.BadInputException;

/** Kinds of files, known by their first bytes. */
public enum FileKind {
  /** A spreadsheet or another document of an office program; a zip archive as well. */
  OFFICE(
      "an Office document such as .xlsx",
      "save the sheet as CSV in UTF-8",
      "PK\3\4.{26}(\\[Content_Types|docProps/|_rels/|xl/|mimetype)"
          + "|\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
  /** A zip archive. */
  ZIP("a zip archive", "unzip it and name the file inside", "PK[\3\5]"),
  /** A compressed file or archive that is not unpacked here. */
  ARCHIVE(
      "an archive, or compressed by another program than gzip",
      "unpack it and name the file inside",
      ".{257}ustar|BZh\\d1AY&SY|\u00FD7zXZ|\\(\u00B5/\u00FD|7z\u00BC\u00AF|Rar!\u001A"),
  /** Variables of MATLAB. */
  MATLAB(
      "a MATLAB file",
      "write the array as CSV, in MATLAB by writematrix(x, \"x.csv\")",
      "MATLAB [57]\\.\\d MAT-file"),
  /** Hierarchical data. */
  HDF5("an HDF5 file", "write the table as CSV, such as with pandas", "\u0089HDF\r\n"),
  /** Columns of Apache Parquet or Arrow. */
  PARQUET(
      "a Parquet or Arrow file",
      "write the table as CSV, such as with pandas",
      "PAR1[\0-\u001F]|ARROW1\0"),
  /** An array of NumPy, or an object of Python. */
  NUMPY(
      "a NumPy or pickle file",
      "write the array as CSV, in Python by numpy.savetxt",
      "\u0093NUMPY|\u0080[\2-\5]"),
  /** A database. */
  SQLITE("an SQLite database", "write the table as CSV", "SQLite format 3\0"),
  /** A PDF document. */
  PDF("a PDF document", "copy its table or text into a file of its own", "%PDF-"),
  /** An image in one of the usual formats. */
  IMAGE("an image", "\u0089PNG|\u00FF\u00D8\u00FF|GIF8|BM.{4}\0{4}|II\\*\0|MM\0\\*"),
  /** Sound that is read: WAV, NIST SPHERE, AIFF or AU. */
  SOUND("a sound file", "RIFF.{4}WAVE|NIST_1A|FORM.{4}AIF|\\.snd\0"),
  /** Sound that has to be converted. */
  COMPRESSED_SOUND(
      "compressed sound (FLAC, Ogg or MP3)",
      "convert it: sox FILE -b 16 -c 1 CONVERTED.wav",
      "fLaC\0|OggS\0|ID3[\2-\4]\0|\u00FF[\u00FA\u00FB\u00F3]"),
  /** Images or labels in the format of MNIST. */
  IDX("a file in the idx format", "\0\0[\b-\u000E][\1-\4]"),
  /** JSON. */
  JSON("a JSON file", "(\u00EF\u00BB\u00BF)?\\s*(\\{\\s*[\"}]|\\[\\s*[\\[{])"),
  /** A web page or another file of tags. */
  MARKUP(
      "an HTML or XML file",
      "fetch the file itself, not a page that shows it",
      "(\u00EF\u00BB\u00BF)?\\s*<(\\?xml|!DOCTYPE|!doctype|html|HTML)"),
  /** Any other text. */
  TEXT("a text file", "[^\0-\b\u000E-\u001F]+\\z");

  /** Number of bytes that a kind is known by. */
  static final int HEAD = 512;

  private static final List<FileKind> TEXTS = List.of(TEXT, JSON, MARKUP);

  private final String description;
  private final String remedy;
  private final Pattern start;

  FileKind(String description, String start) {
    this(description, "", start);
  }

  FileKind(String description, String remedy, String start) {
    this.description = description;
    this.remedy = remedy;
    this.start = Pattern.compile(start, Pattern.DOTALL);
  }

  /**
   * Checks that a file may be of the expected kind.
   *
   * @param head its first bytes
   * @param expected what the file should be
   * @param accepted kinds that this may look like; none for all texts
   * @throws BadInputException if it is of another kind; bytes of no known kind are accepted
   */
  static void require(Path path, byte[] head, String expected, FileKind... accepted) {
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    Optional<FileKind> found =
        Arrays.stream(values()).filter(kind -> kind.start.matcher(bytes).lookingAt()).findFirst();
    List<FileKind> good = accepted.length == 0 ? TEXTS : List.of(accepted);
    if (found.isPresent() && !good.contains(found.get())) {
      FileKind kind = found.get();
      throw new BadInputException(
          "%s is %s".formatted(path, kind.description),
          expected,
          kind.remedy.isEmpty() ? "name " + expected : kind.remedy);
    }
  }
}
