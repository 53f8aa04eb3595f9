package org.carrousel.recurrent;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses the engine of a layer. */
public final class Engines {
  /** System property with the name of the engine to use. */
  public static final String PROPERTY = "carrousel.engine";

  private static final List<Engine> ALL =
      ServiceLoader.load(Engine.class, Engines.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparingInt(Engine::preference).reversed())
          .toList();

  private static final Logger LOG = LoggerFactory.getLogger(Engines.class);

  /** Those that the log has told of. */
  private static final Set<String> NAMED = ConcurrentHashMap.newKeySet();

  private Engines() {}

  /**
   * The preferred engine that can compute a cell, or the one that {@code -Dcarrousel.engine} names.
   *
   * @throws BadInputException if there is no engine of that name, or it cannot compute the cell
   */
  public static Engine choose(CellShape shape) {
    String wanted = System.getProperty(PROPERTY);
    Engine engine = wanted == null ? preferred(shape) : named(wanted, shape);
    if (NAMED.add(engine.name())) {
      LOG.info("Recurrent layers run on the engine {}", engine.name());
    }
    return engine;
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
