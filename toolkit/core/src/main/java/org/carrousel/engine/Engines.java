package org.carrousel.engine;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registry that chooses the engine of a recurrent or convolutional layer. */
public final class Engines {
  /** System property with the name of the engine to use; not set, the preferred engine is used. */
  public static final String PROPERTY = "carrousel.engine";

  private static final List<Engine> ALL =
      ServiceLoader.load(Engine.class, Engines.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  /** Name of the engine that computes every cell and convolution on every ND4J backend. */
  private static final String REFERENCE = "nd4j";

  private static final AtomicBoolean CONVOLUTIONS_LOGGED = new AtomicBoolean();

  private static final Logger LOG = LoggerFactory.getLogger(Engines.class);

  /** Names of engines and precisions that were logged. */
  private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();

  private Engines() {}

  /**
   * Returns the engine named by {@code -Dcarrousel.engine}, or else the preferred engine of those
   * that can compute the cell.
   *
   * @throws BadInputException if no engine has that name, or the engine cannot compute the cell
   */
  public static Engine choose(CellShape shape) {
    String wanted = System.getProperty(PROPERTY);
    return wanted == null ? preferred(shape) : named(wanted, shape);
  }

  /**
   * Creates the computation of one direction on the chosen engine. If no engine is forced and none
   * offers the precision, it uses {@link Precision#FULL} and logs a warning once.
   *
   * @throws BadInputException if {@link #choose} does
   */
  public static SequenceComputation computation(CellShape shape, Direction direction) {
    CellShape possible = shape;
    if (System.getProperty(PROPERTY) == null && !offers(shape)) {
      possible = shape.precision(Precision.FULL);
      if (!possible.equals(shape) && LOGGED.add(shape.precision().name())) {
        LOG.warn(
            "Recurrent layers use full precision instead of {}: {}",
            shape.precision(),
            refusals(shape));
      }
    }
    Engine engine = choose(possible);
    if (LOGGED.add(engine.name())) {
      LOG.info("Recurrent layers run on the engine {}", engine.name());
    }
    return engine.computation(possible, direction);
  }

  /**
   * Creates the computation of one direction on the reference engine, which supports every cell.
   *
   * @throws BadInputException if the data type is neither FLOAT nor DOUBLE, or the precision is not
   *     {@link Precision#FULL}
   */
  public static SequenceComputation reference(CellShape shape, Direction direction) {
    return named(REFERENCE, shape).computation(shape, direction);
  }

  /**
   * Returns the engine for convolutions: the one named by {@code -Dcarrousel.engine}, or else any
   * but the reference; the reference engine if that computes no convolutions on this machine.
   */
  public static Engine chooseForConvolutions() {
    String wanted = System.getProperty(PROPERTY);
    Engine engine =
        ALL.stream()
            .filter(found -> !found.name().equals(REFERENCE))
            .filter(found -> wanted == null || found.name().equals(wanted))
            .filter(Engine::computesConvolutions)
            .findFirst()
            .orElseGet(() -> find(REFERENCE));
    if (CONVOLUTIONS_LOGGED.compareAndSet(false, true)) {
      LOG.info("Convolutions run on the engine {}", engine.name());
    }
    return engine;
  }

  /** Returns whether any engine can compute a cell on this machine. */
  public static boolean offers(CellShape shape) {
    return ALL.stream().anyMatch(engine -> engine.refusal(shape).isEmpty());
  }

  private static String refusals(CellShape shape) {
    return ALL.stream()
        .map(engine -> "the engine " + engine.name() + ": " + engine.refusal(shape).orElseThrow())
        .collect(Collectors.joining("; "));
  }

  private static Engine preferred(CellShape shape) {
    return ALL.stream()
        .filter(engine -> engine.refusal(shape).isEmpty())
        .max(Comparator.comparingInt(engine -> engine.preference(shape)))
        .orElseThrow(
            () ->
                new BadInputException(
                    "a recurrent layer of data type " + shape.dataType(),
                    "FLOAT or DOUBLE",
                    "set the network's data type"));
  }

  private static Engine named(String wanted, CellShape shape) {
    Engine engine = find(wanted);
    engine
        .refusal(shape)
        .ifPresent(
            reason -> {
              throw new BadInputException(
                  "-D" + PROPERTY + "=" + wanted + ", but " + reason,
                  "an engine that can compute " + shape.cell(),
                  "remove -D" + PROPERTY);
            });
    return engine;
  }

  private static Engine find(String name) {
    List<String> names = ALL.stream().map(Engine::name).toList();
    return ALL.stream()
        .filter(candidate -> candidate.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "-D" + PROPERTY + "=" + name,
                    "one of " + names,
                    NearestName.advice(name, names)));
  }
}
