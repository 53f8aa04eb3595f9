package org.carrousel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputFileTest {
  @TempDir Path folder;

  @Test
  void aFolderIsNoFile() {
    assertRefused(
        folder,
        """
        %s: a folder
          expected: a CSV file
          to do: name one file in the folder""");
  }

  @Test
  void aMissingFileIsNamedWithTheFolderOfTheCall() {
    assertRefused(
        folder.resolve("none.csv"),
        """
        %%s: no such file
          expected: a CSV file
          to do: check the path; a relative one starts in %s"""
            .formatted(Path.of("").toAbsolutePath()));
  }

  @ParameterizedTest
  @MethodSource
  void aFileOfAnotherKindIsRecognised(byte[] bytes, String kind, String remedy) throws IOException {
    Path file = Files.write(folder.resolve("train.csv"), bytes);
    String message = "%s is " + kind + "\n  expected: a CSV file\n  to do: " + remedy;
    assertRefused(file, message);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(bytes);
    }
    assertRefused(file, message);
  }

  static List<Arguments> aFileOfAnotherKindIsRecognised() throws IOException {
    String name = "name a CSV file";
    String pandas = "write the table as CSV, such as with pandas";
    return List.of(
        arguments(zip("train.csv"), "a zip archive", "unzip it and name the file inside"),
        arguments(
            zip("[Content_Types].xml"),
            "an Office document such as .xlsx",
            "save the sheet as CSV in UTF-8"),
        arguments(
            latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
            "an Office document such as .xlsx",
            "save the sheet as CSV in UTF-8"),
        arguments(
            latin("x.csv" + "\0".repeat(252) + "ustar"),
            "an archive, or compressed by another program than gzip",
            "unpack it and name the file inside"),
        arguments(
            latin("(\u00B5/\u00FD\0"),
            "an archive, or compressed by another program than gzip",
            "unpack it and name the file inside"),
        arguments(
            latin("MATLAB 5.0 MAT-file, Platform: GLNXA64\0"),
            "a MATLAB file",
            "write the array as CSV, in MATLAB by writematrix(x, \"x.csv\")"),
        arguments(latin("\u0089HDF\r\n\u001A\n"), "an HDF5 file", pandas),
        arguments(latin("PAR1\u0015\4"), "a Parquet or Arrow file", pandas),
        arguments(
            latin("\u0093NUMPY\1\0v\0{'descr': '<f8'}"),
            "a NumPy or pickle file",
            "write the array as CSV, in Python by numpy.savetxt"),
        arguments(latin("SQLite format 3\0"), "an SQLite database", "write the table as CSV"),
        arguments(
            latin("%PDF-1.7\n"), "a PDF document", "copy its table or text into a file of its own"),
        arguments(latin("\u0089PNG\r\n\u001A\n"), "an image", name),
        arguments(latin("BM\u009A\0\0\0\0\0\0\0"), "an image", name),
        arguments(latin("RIFF$\0\0\0WAVEfmt "), "a sound file", name),
        arguments(
            latin("fLaC\0\0\0"),
            "compressed sound (FLAC, Ogg or MP3)",
            "convert it: sox FILE -b 16 -c 1 CONVERTED.wav"),
        arguments(latin("\0\0\b\3\0\0"), "a file in the idx format", name),
        arguments(latin("{\n \"train\": [[60]]}"), "a JSON file", name),
        arguments(
            latin("\n<!DOCTYPE html><html>"),
            "an HTML or XML file",
            "fetch the file itself, not a page that shows it"));
  }

  /** Headers that begin like other files, bytes without a known kind, and no bytes. */
  @ParameterizedTest
  @ValueSource(
      strings = {"BMI,age\n1,2", "PAR1,PAR2\n1,2", "MATLAB users,x\n", "[x],y\n", "\1\2", ""})
  void otherFilesAreRead(String text) throws IOException {
    Path file = Files.write(folder.resolve("x.csv"), latin(text));

    assertThat(InputFile.bytes(file, "a CSV file", FileKind.TEXT)).isEqualTo(latin(text));
  }

  @Test
  void aTextMayBeJsonOrMarkup() throws IOException {
    Path file = Files.writeString(folder.resolve("x.txt"), "{\"a\": 1}");

    assertThat(InputFile.bytes(file, "a text file")).hasSize(8);
  }

  @Test
  void textInPlaceOfSoundIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("x.wav"), "file,text\n");

    assertThatThrownBy(() -> InputFile.bytes(file, "a recording", FileKind.SOUND))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + " is a text file\n  expected: a recording\n  to do: name a recording");
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] zip(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
    }
    return bytes.toByteArray();
  }

  private static void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> InputFile.bytes(file, "a CSV file", FileKind.TEXT))
        .isInstanceOf(BadInputException.class)
        .hasMessage(message.formatted(file));
  }
}
