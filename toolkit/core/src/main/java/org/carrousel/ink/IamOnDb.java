package org.carrousel.ink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carrousel.error.BadInputException;
import org.carrousel.file.Utf8Lines;

/**
 * Reader of the IAM On-Line Handwriting Database: lines of English text written on a whiteboard
 * (Liwicki and Bunke 2005). {@code ascii/a01/a01-000/a01-000u.txt} contains the text; its lines
 * below {@code CSR:} belong to the strokes in {@code lineStrokes/a01/a01-000/a01-000u-01.xml} and
 * so on; {@code original/a01/a01-000/strokesu.xml} names the writer.
 */
public final class IamOnDb {
  private static final String KIND = "a text of IAM-OnDB in UTF-8";
  private static final String TEXTS = "ascii";
  private static final String STROKES = "lineStrokes";

  private IamOnDb() {}

  /** Returns whether a folder contains the database's folders of texts and strokes. */
  public static boolean isIn(Path folder) {
    return Files.isDirectory(folder.resolve(TEXTS)) && Files.isDirectory(folder.resolve(STROKES));
  }

  /**
   * Reads all lines that have both text and strokes; for some texts the database has no strokes.
   *
   * @param folder the folder with {@code ascii} and {@code lineStrokes}
   * @throws BadInputException if a folder or all strokes are missing, or a file is malformed
   */
  public static List<LabelledInk> read(Path folder) {
    if (!isIn(folder)) {
      throw new BadInputException(
          folder + ": no folders ascii and lineStrokes",
          "the database as its archives ascii-all and lineStrokes-all unpack",
          "unpack both into this folder");
    }
    List<LabelledInk> lines = new ArrayList<>();
    for (Path text : texts(folder.resolve(TEXTS))) {
      lines.addAll(form(folder, text));
    }
    if (lines.isEmpty()) {
      throw new BadInputException(
          folder + ": no line with both text and strokes",
          "ascii/a01/a01-000/a01-000u.txt beside lineStrokes/a01/a01-000/a01-000u-01.xml",
          "unpack the archives as they are");
    }
    return lines;
  }

  private static List<Path> texts(Path folder) {
    try (Stream<Path> below = Files.walk(folder)) {
      return below.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<LabelledInk> form(Path folder, Path text) {
    String form = text.getFileName().toString().replaceFirst("\\.txt$", "");
    Path within = folder.resolve(TEXTS).relativize(text.getParent());
    String letter = form.replaceFirst("^.*\\d", "");
    Path original = folder.resolve("original").resolve(within).resolve("strokes" + letter + ".xml");
    String writer = Files.exists(original) ? IamOnDbXml.writer(original).orElse(form) : form;
    List<LabelledInk> lines = new ArrayList<>();
    int number = 0;
    for (String line : correctedLines(text)) {
      number++;
      String name = "%s-%02d".formatted(form, number);
      Path strokes = folder.resolve(STROKES).resolve(within).resolve(name + ".xml");
      if (Files.exists(strokes)) {
        Ink ink = IamOnDbXml.ink(strokes);
        lines.add(new LabelledInk(name, line, writer, ink, text + ", line " + number));
      }
    }
    return lines;
  }

  /**
   * Returns the lines below {@code CSR:}, which are corrected; those above come from a recognizer.
   */
  private static List<String> correctedLines(Path text) {
    List<String> lines = new ArrayList<>();
    boolean corrected = false;
    try (Utf8Lines all = Utf8Lines.open(text, KIND)) {
      for (String line = all.next(); line != null; line = all.next()) {
        if (corrected && !line.isBlank()) {
          lines.add(line.strip());
        }
        corrected |= line.strip().equals("CSR:");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!corrected) {
      throw new BadInputException(
          text + ": no line CSR:",
          "the text as written below a line CSR:",
          "unpack the archive ascii-all as it is");
    }
    return lines;
  }

  /**
   * Reads the strokes of one file of lineStrokes, without its text.
   *
   * @throws BadInputException if the file is malformed or has no strokes
   */
  public static LabelledInk readUnlabelled(Path xml) {
    String name = xml.getFileName().toString();
    return new LabelledInk(name, null, name, IamOnDbXml.ink(xml), xml.toString());
  }
}
