package org.carrousel.recurrent;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;

/** Chooses the engine of a layer. */
public final class Engines {
  /** System property with the name of the engine to use. */
  public static final String PROPERTY = "carrousel.engine";

  private static final List<Engine> ALL =
      ServiceLoader.load(Engine.class, Engines.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparingInt(Engine::preference).reversed())
          .toList();

  private Engines() {}

  /**
   * The preferred engine that can compute a cell, or the one that {@code -Dcarrousel.engine} names.
   *
   * @throws BadInputException if there is no engine of that name, or it cannot compute the cell
   */
  public static Engine choose(CellShape shape) {
    String wanted = System.getProperty(PROPERTY);
    return wanted == null ? preferred(shape) : named(wanted, shape);
  }

  private static Engine preferred(CellShape shape) {
    return ALL.stream()
        .filter(engine -> engine.refusal(shape).isEmpty())
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "a recurrent layer of data type " + shape.dataType(),
                    "FLOAT or DOUBLE",
                    "set the network's data type"));
  }

  private static Engine named(String wanted, CellShape shape) {
    List<String> names = ALL.stream().map(Engine::name).toList();
    Engine engine =
        ALL.stream()
            .filter(candidate -> candidate.name().equals(wanted))
            .findFirst()
            .orElseThrow(
                () ->
                    new BadInputException(
                        "-D" + PROPERTY + "=" + wanted,
                        "one of " + names,
                        NearestName.advice(wanted, names)));
    engine
        .refusal(shape)
        .ifPresent(
            reason -> {
              throw new BadInputException(
                  "-D" + PROPERTY + "=" + wanted + ", but " + reason,
                  "an engine that can compute " + shape.cell(),
                  "leave -D" + PROPERTY + " out");
            });
    return engine;
  }
}
