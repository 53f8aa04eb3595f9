package org.carrousel.recipes.classify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carrousel.error.BadInputException;
import org.carrousel.file.InputFile;
import org.carrousel.file.Sha256;
import org.carrousel.series.Table;
import org.carrousel.text.TextFile;
import org.carrousel.text.TextLine;

/** Reads texts: lines of files, each file a class, or rows of a table. */
final class TextSequences {
  private static final String ENDING = ".txt";
  private static final String KIND = "a text file";

  private TextSequences() {}

  /** Reads a folder of text files: each is a class, called like the file, each line a text. */
  static SequenceFile folder(Path folder) {
    List<LabelledSequence> sequences = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<byte[]> bytes = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      String label = name.substring(0, name.length() - ENDING.length());
      add(file, label, sequences, notes);
      bytes.add(InputFile.bytes(file, KIND));
    }
    String sha256 = Sha256.of(bytes.toArray(byte[][]::new));
    return new SequenceFile(folder.toString(), sha256, sequences, List.of(), notes);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files =
          all.filter(file -> file.getFileName().toString().endsWith(ENDING)).sorted().toList();
      if (files.size() < 2) {
        throw new BadInputException(
            "%s: a folder with %d text files".formatted(folder, files.size()),
            "two files CLASS.txt or more, with a text of the class a line",
            "name another folder, or one file");
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  /** Reads the lines of one file, whose classes are not known. */
  static SequenceFile lines(Path file) {
    List<LabelledSequence> sequences = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    add(file, null, sequences, notes);
    String sha256 = Sha256.of(InputFile.bytes(file, KIND));
    return new SequenceFile(file.toString(), sha256, sequences, List.of(), notes);
  }

  private static void add(
      Path file, String label, List<LabelledSequence> sequences, List<String> notes) {
    TextFile text = TextFile.read(file);
    for (TextLine line : text.filledLines()) {
      Content content = new Content.Text(line.text().strip());
      sequences.add(new LabelledSequence(line.text().strip(), label, content, line.place()));
    }
    text.emptyLinesTold().ifPresent(notes::add);
  }

  /**
   * Reads a table with a text in each row.
   *
   * @param labelled whether classes are needed
   */
  static SequenceFile table(Table table, ClassifyColumns columns, boolean labelled) {
    List<LabelledSequence> sequences = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      String text = table.cell(row, columns.text());
      if (text.isEmpty()) {
        throw new BadInputException(
            table.place(row, columns.text()) + ": no text",
            "a text in every row",
            "fill the cell, or leave the row out");
      }
      String label = labelled ? SeriesSequences.label(table, row, columns.label()) : null;
      sequences.add(
          new LabelledSequence(
              text,
              label,
              new Content.Text(text),
              table.place(row, columns.text()),
              SeriesSequences.group(table, row, columns)));
    }
    return new SequenceFile(table.source(), table.digest(), sequences, List.of(), List.of());
  }
}
