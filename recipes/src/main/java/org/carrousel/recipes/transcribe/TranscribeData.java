package org.carrousel.recipes.transcribe;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.DataSource;
import org.carrousel.recipes.sequence.PartShares;

/**
 * Recordings in the parts of a training.
 *
 * @param name of the data
 * @param sha256 of what tells one set of data from another
 * @param train one or more
 * @param validation to choose the best epoch by; may be empty
 * @param test to measure by; one or more
 * @param templates recordings of one label each, by which a baseline spells longer texts; from the
 *     training part, may be empty
 * @param notes what the user should be told of
 */
public record TranscribeData(
    String name,
    String sha256,
    List<Recording> train,
    List<Recording> validation,
    List<Recording> test,
    List<Recording> templates,
    List<String> notes) {
  public TranscribeData {
    train = List.copyOf(train);
    validation = List.copyOf(validation);
    test = List.copyOf(test);
    templates = List.copyOf(templates);
    notes = List.copyOf(notes);
    if (train.isEmpty() || test.isEmpty()) {
      throw new BadInputException(
          "%s: %d training and %d test recordings".formatted(name, train.size(), test.size()),
          "one or more of each, from different sources",
          "add recordings, or change the key split");
    }
    Stream.of(train, validation, test)
        .flatMap(List::stream)
        .filter(recording -> recording.text() == null || recording.text().isBlank())
        .findFirst()
        .ifPresent(TranscribeData::refuse);
  }

  /**
   * Cuts recordings into parts. All of a writer's or speaker's are held out together, so that
   * nobody of the test part is known from training; single characters and longer texts in the same
   * shares.
   */
  public static TranscribeData split(
      String name,
      String sha256,
      List<Recording> recordings,
      PartShares shares,
      List<String> notes) {
    PartShares.Parts<Recording> test = held(recordings, shares.test());
    PartShares.Parts<Recording> validation = held(test.kept(), shares.validation());
    return new TranscribeData(
        name, sha256, validation.kept(), validation.held(), test.held(), List.of(), notes);
  }

  private static PartShares.Parts<Recording> held(List<Recording> recordings, double share) {
    return PartShares.hold(recordings, Recording::source, Recording::character, share);
  }

  private static void refuse(Recording recording) {
    throw new BadInputException(
        recording.place() + ": no text",
        "what was written or said, one character or more",
        "give the transcript, or leave the recording out");
  }

  /** Where they came from. */
  DataSource source() {
    return new DataSource(name, sha256, train.size() + validation.size() + test.size());
  }

  /** The data in a few words. */
  public String description() {
    return "%d training, %d validation and %d test recordings of %s"
        .formatted(train.size(), validation.size(), test.size(), name);
  }

  /** The same with every text as another one. */
  TranscribeData texts(UnaryOperator<String> change) {
    return new TranscribeData(
        name,
        sha256,
        changed(train, change),
        changed(validation, change),
        changed(test, change),
        changed(templates, change),
        notes);
  }

  private static List<Recording> changed(List<Recording> part, UnaryOperator<String> change) {
    return part.stream().map(r -> r.text(change.apply(r.text()))).toList();
  }
}
