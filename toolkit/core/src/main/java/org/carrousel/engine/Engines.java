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

/** Chooses the engine of a recurrent or convolutional layer. */
public final class Engines {
  /** System property with the name of the engine to use. */
  public static final String PROPERTY = "carrousel.engine";

  private static final List<Engine> ALL =
      ServiceLoader.load(Engine.class, Engines.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  /** Computes every cell and every convolution, wherever ND4J runs. */
  private static final String REFERENCE = "nd4j";

  private static final AtomicBoolean CONVOLUTIONS_NAMED = new AtomicBoolean();

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
    return wanted == null ? preferred(shape) : named(wanted, shape);
  }

  /**
   * The computation of one direction by the chosen engine. Where no engine has the precision, it is
   * {@link Precision#FULL}, of which the log tells once.
   *
   * @throws BadInputException as {@link #choose} does
   */
  public static SequenceComputation computation(CellShape shape, Direction direction) {
    CellShape possible = shape;
    if (System.getProperty(PROPERTY) == null && !offers(shape)) {
      possible = shape.precision(Precision.FULL);
      if (!possible.equals(shape) && NAMED.add(shape.precision().name())) {
        LOG.warn(
            "Recurrent layers multiply in full precision, not in {}: {}",
            shape.precision(),
            refusals(shape));
      }
    }
    Engine engine = choose(possible);
    if (NAMED.add(engine.name())) {
      LOG.info("Recurrent layers run on the engine {}", engine.name());
    }
    return engine.computation(possible, direction);
  }

  /**
   * The computation of one direction by the reference engine, which can compute every cell.
   *
   * @throws BadInputException if the data type is neither FLOAT nor DOUBLE
   */
  public static SequenceComputation reference(CellShape shape, Direction direction) {
    return named(REFERENCE, shape).computation(shape, direction);
  }

  /**
   * The engine that computes convolutions: the one that {@code -Dcarrousel.engine} names, or any,
   * if it computes convolutions on this machine; else the reference engine.
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
    if (CONVOLUTIONS_NAMED.compareAndSet(false, true)) {
      LOG.info("Convolutions run on the engine {}", engine.name());
    }
    return engine;
  }

  /** Whether an engine can compute a cell on this machine. */
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
                  "leave -D" + PROPERTY + " out");
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
