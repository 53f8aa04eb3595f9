package org.carrousel.recipes.corpora;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.carrousel.audio.AudioFile;
import org.carrousel.error.BadInputException;
import org.carrousel.file.FolderListing;
import org.carrousel.file.InputFile;
import org.carrousel.file.Sha256;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.TaggedSequence;
import org.carrousel.text.TextFile;
import org.carrousel.text.TextLine;

/**
 * Reader of folders in the form of TIMIT (Garofolo et al. 1993). {@code TRAIN} and {@code TEST}
 * hold, at any depth, recordings {@code X.WAV} (NIST SPHERE or RIFF) beside transcripts {@code
 * X.PHN}, which have a line {@code first-sample end-sample phone} for each phone. The dialect
 * sentences {@code SA1} and {@code SA2}, which every speaker reads, are left out. Names are in
 * upper or lower case.
 */
public final class TimitFolder {
  private static final String EXPECTED =
      "a folder as TIMIT has it: TRAIN and TEST with X.WAV beside X.PHN";

  private final Path folder;
  private final int rate;

  private TimitFolder(Path folder, int rate) {
    this.folder = folder;
    this.rate = rate;
  }

  /**
   * Reads frames labelled with their phones, with the test part.
   *
   * @param rate samples a second of the recordings
   * @throws BadInputException if a file is missing or malformed, or has another rate
   */
  public static Dataset<TaggedSequence> read(Path folder, int rate) {
    TimitFolder timit = new TimitFolder(folder, rate);
    return timit.part("train").test(timit.part("test"));
  }

  private Dataset<TaggedSequence> part(String name) {
    List<Path> transcripts = transcripts(inside(folder, name));
    List<TaggedSequence> sequences = new ArrayList<>();
    List<byte[]> bytes = new ArrayList<>();
    for (Path transcript : transcripts) {
      String relative = folder.relativize(transcript).toString();
      Path recording = beside(transcript);
      sequences.add(
          SpeechFrames.labelled(
              AudioFile.read(recording, rate),
              relative.substring(0, relative.length() - ".phn".length()),
              phones(transcript),
              recording.toString()));
      bytes.add(AudioFile.bytes(recording));
      bytes.add(InputFile.bytes(transcript, "a transcript"));
    }
    return Dataset.of(folder.toString(), Sha256.of(bytes.toArray(byte[][]::new)), sequences)
        .withFeatures(SpeechFrames.features())
        .withNotes(List.of("Sentences SA1 and SA2 are left out."));
  }

  private static Path inside(Path folder, String name) {
    return children(folder)
        .filter(child -> lower(child).equals(name) && Files.isDirectory(child))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "%s: no folder %s".formatted(folder, name.toUpperCase(Locale.ROOT)),
                    EXPECTED,
                    "name the folder that holds both"));
  }

  private static List<Path> transcripts(Path part) {
    List<Path> transcripts =
        FolderListing.filesBelow(part, ".phn").stream()
            .filter(file -> !lower(file).matches("sa[12]\\.phn"))
            .toList();
    if (transcripts.isEmpty()) {
      throw new BadInputException(part + ": no transcript .PHN", EXPECTED, "name another folder");
    }
    return transcripts;
  }

  private static Path beside(Path transcript) {
    String recording = lower(transcript).replaceFirst("\\.phn$", ".wav");
    return children(transcript.getParent())
        .filter(file -> lower(file).equals(recording))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    transcript + ": no recording beside it", EXPECTED, "copy the folder again"));
  }

  private static Stream<Path> children(Path folder) {
    try (var children = Files.newDirectoryStream(folder)) {
      return StreamSupport.stream(children.spliterator(), false).toList().stream().sorted();
    } catch (IOException e) {
      throw new BadInputException(
          folder + ": cannot be listed (" + e + ")", EXPECTED, "name another folder", e);
    }
  }

  private static String lower(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  private Phones phones(Path transcript) {
    List<String> names = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    long before = 0;
    for (TextLine line : TextFile.read(transcript).filledLines()) {
      String[] parts = line.text().strip().split("\\s+", -1);
      if (parts.length != 3 || !(parts[0] + parts[1]).matches("\\d{2,18}")) {
        throw wrong(line, "a first sample, an end and a phone, such as \"0 2260 h#\"");
      }
      long end = Long.parseLong(parts[1]);
      if (Long.parseLong(parts[0]) != before || end <= before) {
        throw wrong(line, "a phone that begins at %d and ends later".formatted(before));
      }
      names.add(parts[2]);
      ends.add((double) end / rate);
      before = end;
    }
    if (names.isEmpty()) {
      throw new BadInputException(transcript + ": no phones", EXPECTED, "copy the file again");
    }
    return new Phones(names, ends);
  }

  private static BadInputException wrong(TextLine line, String expected) {
    return new BadInputException(
        "%s: \"%s\"".formatted(line.place(), line.text()), expected, "correct the line");
  }
}
