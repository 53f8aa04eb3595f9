package org.carrousel.recipes.corpora;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.EntityRows;
import org.carrousel.series.Table;
import org.carrousel.series.WhitespaceColumns;

/**
 * Files of C-MAPSS (Saxena et al. 2008): {@code train_FD001.txt}, engines that ran to failure;
 * {@code test_FD001.txt}, others that were cut off before; {@code RUL_FD001.txt}, the remaining
 * life of each of these. Columns are {@code unit}, {@code cycle}, {@code setting1} to {@code
 * setting3} and {@code sensor1} to {@code sensor21}.
 */
public final class Turbofans {
  /** The column that names an engine. */
  public static final String UNIT = "unit";

  private static final Pattern NAME = Pattern.compile("(train|test)_(FD\\d+\\.txt)");
  private static final int SETTINGS = 3;
  private static final int SENSORS = 21;
  private static final String LIFE = "RUL";

  private Turbofans() {}

  /**
   * Remaining lives of engines that were cut off.
   *
   * @param lives in rows, by the engine's rows
   * @param sha256 digest of both files
   */
  public record RemainingLives(ToDoubleFunction<EntityRows> lives, String sha256) {}

  /** Whether a file is called like one of C-MAPSS. */
  public static boolean matches(Path path) {
    return NAME.matcher(path.getFileName().toString()).matches();
  }

  /** Reads a file. */
  public static Table table(Path path) {
    return WhitespaceColumns.read(path, names());
  }

  /** Reads the remaining lives beside a test file; empty for a training file. */
  public static Optional<RemainingLives> remainingLives(Path path, Table table) {
    if (!path.getFileName().toString().startsWith("test")) {
      return Optional.empty();
    }
    Table lives = WhitespaceColumns.read(beside(path, "RUL_"), List.of(LIFE));
    return Optional.of(
        new RemainingLives(
            remaining(table, lives), Dataset.combined(List.of(table.digest(), lives.digest()))));
  }

  /** The test file beside a training file. */
  public static Optional<Path> testPart(Path training) {
    return Optional.of(beside(training, "test_"))
        .filter(test -> matches(training) && !test.equals(training) && Files.isRegularFile(test));
  }

  private static Path beside(Path path, String kind) {
    Matcher name = NAME.matcher(path.getFileName().toString());
    return name.matches() ? path.resolveSibling(kind + name.group(2)) : path;
  }

  /** One line for each engine, in the order of the engines. */
  private static ToDoubleFunction<EntityRows> remaining(Table table, Table lives) {
    Map<Integer, Integer> lineOfRow = new HashMap<>();
    int engines = 0;
    for (int row = 0; row < table.rows(); row++) {
      if (row == 0 || !table.cell(row, UNIT).equals(table.cell(row - 1, UNIT))) {
        lineOfRow.put(row, engines++);
      }
    }
    if (engines != lives.rows()) {
      throw new BadInputException(
          "%s: %d lines".formatted(lives.source(), lives.rows()),
          "%d, one for each engine of %s".formatted(engines, table.source()),
          "use files of one download");
    }
    return engine -> lives.number(lineOfRow.get(engine.rows().get(0)), LIFE);
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(List.of(UNIT, "cycle"));
    IntStream.rangeClosed(1, SETTINGS).forEach(i -> names.add("setting" + i));
    IntStream.rangeClosed(1, SENSORS).forEach(i -> names.add("sensor" + i));
    return names;
  }
}
