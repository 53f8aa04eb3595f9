package org.carrousel.recipes.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carrousel.config.Withers;
import org.carrousel.error.BadInputException;
import org.carrousel.file.Sha256;

/**
 * Examples of a task, from a file or from memory, with validation and test parts of their own or
 * without.
 *
 * @param name as messages and reports call it
 * @param sha256 digest of the file's bytes, or of the examples
 * @param examples in the order of the file
 * @param columns roles of the file's columns, which the model then uses in predictions; empty for
 *     data that have no columns
 * @param features names of the numbers of a time step; empty if examples are not numeric
 * @param labels names of the labels that a time step may have at once; empty for one class
 * @param notes remarks for the report
 * @param extras further examples by the name of their use, such as {@code templates}
 * @param validation examples to choose the best epoch by; empty to hold some out
 * @param test examples to measure by; empty to hold some out
 * @param <E> type of an example
 */
@Withers
public record Dataset<E>(
    String name,
    String sha256,
    List<E> examples,
    Optional<Record> columns,
    List<String> features,
    List<String> labels,
    List<String> notes,
    Map<String, List<E>> extras,
    Optional<Dataset<E>> validation,
    Optional<Dataset<E>> test)
    implements DatasetBuilder.With<E> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Copies the lists. */
  public Dataset {
    examples = List.copyOf(examples);
    features = List.copyOf(features);
    labels = List.copyOf(labels);
    notes = List.copyOf(notes);
    extras = Map.copyOf(extras);
  }

  /** Examples of a file. */
  public static <E> Dataset<E> of(String name, String sha256, List<E> examples) {
    return new Dataset<>(
        name,
        sha256,
        examples,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** Examples from memory; the digest is that of their JSON form. */
  public static <E> Dataset<E> of(String name, List<E> examples) {
    try {
      return of(name, Sha256.of(JSON.writeValueAsBytes(examples)), examples);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(name + ": examples cannot be written as JSON", e);
    }
  }

  /**
   * Generated examples; the digest is that of what they were generated from.
   *
   * @param amount such as {@code 300 series}
   * @param seed of the generator
   */
  public static <E> Dataset<E> generated(String name, String amount, long seed, List<E> examples) {
    String settings = "%s, %s, seed %d".formatted(name, amount, seed);
    return of(name, Sha256.of(settings), examples);
  }

  /**
   * Generated examples of one feature, {@code value}, with others to test.
   *
   * @param what the examples are, in plural
   * @param generator makes so many things from a seed: 1 to train on, 2 to test
   * @param example of a thing and its number from 1
   */
  public static <G, E> Dataset<E> generated(
      String name,
      String what,
      int train,
      int test,
      BiFunction<Integer, Long, List<G>> generator,
      BiFunction<G, Integer, E> example) {
    BiFunction<Integer, Long, Dataset<E>> part =
        (count, seed) -> {
          List<G> things = generator.apply(count, seed);
          return generated(
                  name,
                  count + " " + what,
                  seed,
                  IntStream.range(0, count)
                      .mapToObj(number -> example.apply(things.get(number), number + 1))
                      .toList())
              .features("value");
        };
    return part.apply(train, 1L).test(part.apply(test, 2L));
  }

  /** Returns a copy with these names of the numbers of a time step. */
  public Dataset<E> features(String... names) {
    return withFeatures(List.of(names));
  }

  /** Returns a copy with a test part, which is then not held out of the examples. */
  public Dataset<E> test(Dataset<E> part) {
    return withTest(Optional.of(part));
  }

  /** Returns a copy with a validation part, which is then not held out of the examples. */
  public Dataset<E> validation(Dataset<E> part) {
    return withValidation(Optional.of(part));
  }

  /** The roles of the columns, or those of a configuration if the data have none. */
  @SuppressWarnings("unchecked") // checked by the cast to the class of the configured columns
  public <R extends Record> R columns(R configured) {
    return columns.map(own -> (R) configured.getClass().cast(own)).orElse(configured);
  }

  /** The examples themselves and the parts of their own, in this order. */
  private List<Dataset<E>> files() {
    return Stream.of(Optional.of(this), validation, test).flatMap(Optional::stream).toList();
  }

  /**
   * Origin of all parts together.
   *
   * @param others digests of other files
   */
  public DataSource source(String... others) {
    List<String> digests =
        Stream.concat(files().stream().map(Dataset::sha256), Stream.of(others)).distinct().toList();
    return new DataSource(
        name, combined(digests), files().stream().mapToInt(file -> file.examples().size()).sum());
  }

  /**
   * Checks that all examples have what a training learns, such as a class.
   *
   * @param place file and line of an example, as messages name it
   * @param what such as {@code class}
   * @throws BadInputException if an example of any part lacks it
   */
  public void requireEach(Predicate<E> has, Function<E, String> place, String what) {
    files().stream()
        .flatMap(file -> file.examples().stream())
        .filter(example -> !has.test(example))
        .findFirst()
        .ifPresent(
            example -> {
              throw new BadInputException(
                  "%s: no %s".formatted(place.apply(example), what),
                  "one for every example to train or test with",
                  "give it, or leave the example out");
            });
  }

  /** Digest of several digests; one alone stays as it is. */
  public static String combined(List<String> digests) {
    return digests.size() == 1 ? digests.get(0) : Sha256.of(String.join(" ", digests));
  }

  /** Remarks on all parts. */
  public List<String> allNotes() {
    return files().stream().flatMap(file -> file.notes().stream()).distinct().toList();
  }

  /**
   * Describes the data: {@code 80 training, 20 test sequences of FD001}.
   *
   * @param what the examples are, in plural
   */
  public String description(String what) {
    List<String> parts = new ArrayList<>();
    parts.add(examples.size() + (files().size() == 1 ? "" : " training"));
    validation.ifPresent(part -> parts.add(part.examples().size() + " validation"));
    test.ifPresent(part -> parts.add(part.examples().size() + " test"));
    return parts.stream().collect(Collectors.joining(", ", "", " " + what + " of " + name));
  }

  /** Returns a copy with every example of every part changed. */
  public Dataset<E> map(UnaryOperator<E> change) {
    return withExamples(examples.stream().map(change).toList())
        .withExtras(
            extras.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().map(change).toList())))
        .withValidation(validation.map(part -> part.map(change)))
        .withTest(test.map(part -> part.map(change)));
  }

  /**
   * Splits the examples; parts of their own are taken as they are.
   *
   * @param shares shares to hold out where the data have no part of their own
   * @throws BadInputException if no training part or no test part is left
   */
  public DataSplit<E> split(SplitFractions shares, HoldOutRule<E> rule) {
    HeldOut<E> tested =
        test.map(part -> new HeldOut<>(examples, part.examples()))
            .orElseGet(() -> rule.holdOut(examples, shares.test()));
    HeldOut<E> validated =
        validation
            .map(part -> new HeldOut<>(tested.kept(), part.examples()))
            .orElseGet(() -> rule.holdOut(tested.kept(), shares.validation()));
    if (tested.held().isEmpty()) {
      throw new BadInputException(
          name + ": no test part",
          "examples to measure the model by",
          "raise the share test of the key split, or name a file with the key test-data");
    }
    if (validated.kept().isEmpty()) {
      throw new BadInputException(
          name + ": no training part", "at least one example to train on", "add examples");
    }
    return new DataSplit<>(validated.kept(), validated.held(), tested.held());
  }

  /** One line; the examples may be many. */
  @Override
  public String toString() {
    return description("examples");
  }
}
