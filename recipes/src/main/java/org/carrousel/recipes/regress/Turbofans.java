package org.carrousel.recipes.regress;

import java.nio.charset.StandardCharsets;
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
import org.carrousel.file.Sha256;
import org.carrousel.recipes.sequence.EntityRows;
import org.carrousel.series.Table;
import org.carrousel.series.WhitespaceColumns;

/**
 * Reads the files of C-MAPSS (Saxena et al. 2008): {@code train_FD001.txt}, engines that ran to
 * failure; {@code test_FD001.txt}, others that were cut off before; {@code RUL_FD001.txt}, what
 * remained of each of these. Columns are {@code unit}, {@code cycle}, {@code setting1} to {@code
 * setting3} and {@code sensor1} to {@code sensor21}.
 */
final class Turbofans {
  private static final Pattern NAME = Pattern.compile("(train|test)_(FD\\d+\\.txt)");
  private static final int SETTINGS = 3;
  private static final int SENSORS = 21;
  private static final String UNIT = "unit";
  private static final String LIFE = "RUL";

  private Turbofans() {}

  /** Whether a file is called like one of C-MAPSS. */
  static boolean named(Path path) {
    return NAME.matcher(path.getFileName().toString()).matches();
  }

  /** Reads a file, whose engines are the entities if no columns are. */
  static MeasuredFile read(Path path, RegressColumns columns, FileUse use) {
    Table table = WhitespaceColumns.read(path, names());
    RegressColumns engines = columns.entity().isEmpty() ? columns.entity(List.of(UNIT)) : columns;
    boolean cutOff = path.getFileName().toString().startsWith("test");
    if (!cutOff || use == FileUse.PREDICTION || !columns.remainingLife()) {
      return MeasuredFiles.read(table, engines, use, Optional.empty());
    }
    Table lives = WhitespaceColumns.read(beside(path, "RUL_"), List.of(LIFE));
    MeasuredFile file =
        MeasuredFiles.read(table, engines, use, Optional.of(remaining(table, lives)));
    String both = table.digest() + " " + lives.digest();
    String sha256 = Sha256.of(both.getBytes(StandardCharsets.UTF_8));
    return new MeasuredFile(file.name(), sha256, file.sequences(), file.features());
  }

  /** The test part beside a training part. */
  static Path testPart(Path training) {
    return beside(training, "test_");
  }

  private static Path beside(Path path, String kind) {
    Matcher name = NAME.matcher(path.getFileName().toString());
    return name.matches() ? path.resolveSibling(kind + name.group(2)) : path;
  }

  /** A line for each engine, in the order of the engines. */
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
