package org.carrousel.recipes.classify;

import java.io.ByteArrayInputStream;
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
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.LabelledSequence;
import org.carrousel.text.TextFile;
import org.carrousel.text.TextLine;

/** Reads text files whose lines are texts. */
final class TextFiles {
  private static final String ENDING = ".txt";

  private final List<LabelledSequence> texts = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<byte[]> bytes = new ArrayList<>();

  private TextFiles() {}

  /** Reads a folder of text files: the file's name is the class of its lines. */
  static Dataset<LabelledSequence> folder(Path folder) {
    TextFiles all = new TextFiles();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      all.add(file, name.substring(0, name.length() - ENDING.length()));
    }
    return all.dataset(folder);
  }

  /** Reads the lines of one file, whose classes are not known. */
  static Dataset<LabelledSequence> lines(Path file) {
    TextFiles one = new TextFiles();
    one.add(file, null);
    return one.dataset(file);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files =
          all.filter(file -> file.getFileName().toString().endsWith(ENDING)).sorted().toList();
      if (files.size() < 2) {
        throw new BadInputException(
            "%s: a folder with %d text files".formatted(folder, files.size()),
            "two files CLASS.txt or more, each line a text of the class",
            "name another folder, or one file");
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  private void add(Path file, String label) {
    byte[] content = InputFile.bytes(file, "a text file");
    TextFile text = TextFile.read(file.toString(), new ByteArrayInputStream(content));
    for (TextLine line : text.filledLines()) {
      texts.add(LabelledSequence.ofText(line.text().strip(), label, line.place()));
    }
    text.emptyLinesNote().ifPresent(notes::add);
    bytes.add(content);
  }

  private Dataset<LabelledSequence> dataset(Path path) {
    String sha256 = Sha256.of(bytes.toArray(byte[][]::new));
    return Dataset.of(path.toString(), sha256, texts).withNotes(notes);
  }
}
