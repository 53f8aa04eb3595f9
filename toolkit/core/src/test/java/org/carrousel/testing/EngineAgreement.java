package org.carrousel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.carrousel.backend.Backend;
import org.carrousel.cell.Cell;
import org.carrousel.cell.Lstm;
import org.carrousel.engine.CellShape;
import org.carrousel.engine.CellState;
import org.carrousel.engine.Direction;
import org.carrousel.engine.Engine;
import org.carrousel.engine.SequenceComputation;
import org.carrousel.engine.TimeMask;
import org.carrousel.engine.nd4j.Nd4jEngine;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** An engine against the reference: outputs, states and gradients, over random shapes and masks. */
public abstract class EngineAgreement {
  private final Engine engine;
  private final List<Cell> cells;

  /**
   * @param cells that the engine computes
   */
  protected EngineAgreement(Engine engine, List<Cell> cells) {
    this.engine = engine;
    this.cells = cells;
  }

  /** Shapes of a pass. */
  private record Sizes(int batch, int steps, int inputs, int units) {}

  @BeforeTry
  void needsTheEngine() {
    Backend.start();
    Optional<String> refusal = engine.refusal(new CellShape(cells.get(0), 1, 1, DataType.FLOAT));
    assumeTrue(refusal.isEmpty(), () -> refusal.orElseThrow());
  }

  @Property(tries = 200)
  void computesWhatTheReferenceComputes(
      @ForAll @IntRange(max = 99) int cell,
      @ForAll @IntRange(min = 1, max = 21) int batch,
      @ForAll @IntRange(min = 1, max = 24) int steps,
      @ForAll @IntRange(min = 1, max = 6) int inputs,
      @ForAll @IntRange(min = 1, max = 96) int units,
      @ForAll Direction direction,
      @ForAll boolean masked,
      @ForAll boolean initial,
      @ForAll boolean dropped,
      @ForAll boolean sequence,
      @ForAll boolean last,
      @ForAll long seed) {
    Sizes sizes = new Sizes(batch, steps, inputs, units);
    CellShape shape = shape(cell, inputs, units, dropped);
    requireAgreement(shape, sizes, direction, masked, initial, sequence, last, steps, seed);
  }

  private void requireAgreement(
      CellShape shape,
      Sizes sizes,
      Direction direction,
      boolean masked,
      boolean initial,
      boolean sequence,
      boolean last,
      int limit,
      long seed) {
    Result expected =
        run(
            new Nd4jEngine(),
            shape,
            sizes,
            direction,
            masked,
            initial,
            sequence,
            last,
            limit,
            seed);
    Result actual =
        run(engine, shape, sizes, direction, masked, initial, sequence, last, limit, seed);

    assertThat(actual.arrays().keySet()).isEqualTo(expected.arrays().keySet());
    expected.arrays().forEach((name, array) -> assertClose(name, actual.arrays().get(name), array));
  }

  /** With dropout only where the engine has it. */
  private CellShape shape(int cell, int inputs, int units, boolean dropped) {
    Cell chosen = cells.get(cell % cells.size());
    CellShape shape = new CellShape(chosen, inputs, units, DataType.FLOAT, dropped);
    return engine.refusal(shape).isEmpty()
        ? shape
        : new CellShape(chosen, inputs, units, DataType.FLOAT);
  }

  @Property(tries = 60)
  void infersWhatItComputesInTraining(
      @ForAll @IntRange(max = 99) int cell,
      @ForAll @IntRange(min = 1, max = 21) int batch,
      @ForAll @IntRange(min = 1, max = 24) int steps,
      @ForAll @IntRange(min = 1, max = 6) int inputs,
      @ForAll @IntRange(min = 1, max = 96) int units,
      @ForAll Direction direction,
      @ForAll boolean masked,
      @ForAll boolean initial,
      @ForAll long seed) {
    Sizes sizes = new Sizes(batch, steps, inputs, units);
    CellShape shape = new CellShape(cells.get(cell % cells.size()), inputs, units, DataType.FLOAT);
    Problem problem = Problem.random(shape, sizes, masked, initial, seed);
    Result expected = new Result(new LinkedHashMap<>());
    problem.forward(engine.computation(shape, direction), expected);
    Result actual = new Result(new LinkedHashMap<>());
    problem.forward(engine.computation(shape.forInference(), direction), actual);

    expected.arrays().forEach((name, array) -> assertClose(name, actual.arrays().get(name), array));
  }

  @Property(tries = 20)
  void oneRowThroughALargeLayerAgreesWithTheReference(
      @ForAll @IntRange(min = 1, max = 60) int steps,
      @ForAll @IntRange(min = 1, max = 40) int inputs,
      @ForAll @IntRange(min = 100, max = 150) int units,
      @ForAll Direction direction,
      @ForAll boolean masked,
      @ForAll boolean dropped,
      @ForAll long seed) {
    Sizes sizes = new Sizes(1, steps, inputs, units);
    CellShape shape = shape(0, inputs, units, dropped);
    requireAgreement(shape, sizes, direction, masked, true, true, true, steps, seed);
  }

  @Property(tries = 30)
  void theRestIsTheSameWhereNobodyWantsSequences(
      @ForAll @IntRange(max = 99) int cell,
      @ForAll @IntRange(min = 1, max = 21) int batch,
      @ForAll @IntRange(min = 1, max = 24) int steps,
      @ForAll @IntRange(min = 1, max = 40) int inputs,
      @ForAll @IntRange(min = 1, max = 40) int units,
      @ForAll Direction direction,
      @ForAll boolean masked,
      @ForAll boolean initial,
      @ForAll long seed) {
    Sizes sizes = new Sizes(batch, steps, inputs, units);
    CellShape shape = new CellShape(cells.get(cell % cells.size()), inputs, units, DataType.FLOAT);
    Problem problem = Problem.random(shape, sizes, masked, initial, seed);
    SequenceComputation computation = engine.computation(shape, direction);
    Map<String, INDArray> expected = run(computation, problem, true, true, steps).arrays();
    Map<String, INDArray> actual = new LinkedHashMap<>();
    problem.forward(computation, (INDArray) null);
    put(actual, "last", computation.last());
    computation.backward(problem.hidden(), problem.last(), steps, problem.gradients(), null);
    put(actual, "gradient of the initial", computation.initialGradient());
    problem.gradients().forEach((key, array) -> actual.put("gradient of " + key, array));

    actual.forEach((name, array) -> assertThat(array).as(name).isEqualTo(expected.get(name)));
  }

  /**
   * Memory grows for some of them, some have few rows, and they come again after that; gradients
   * have no limit.
   */
  @Example
  void batchesOfChangingShapesAreComputedAsEachWouldBeAlone() {
    CellShape shape = new CellShape(Lstm.standard(), 3, 64, DataType.FLOAT);
    SequenceComputation together = engine.computation(shape, Direction.FORWARD);
    long seed = 0;
    for (int steps : new int[] {3, 5, 7, 9, 11, 3, 900, 5, 900, 7, 3}) {
      Sizes sizes = new Sizes(steps == 7 ? 3 : 64, steps, 3, 64);
      Problem problem = Problem.random(shape, sizes, seed % 2 == 1, true, seed);
      Result actual = run(together, problem, true, true, Integer.MAX_VALUE);
      Result expected =
          run(
              engine.computation(shape, Direction.FORWARD),
              Problem.random(shape, sizes, seed % 2 == 1, true, seed),
              true,
              true,
              Integer.MAX_VALUE);

      assertThat(actual.arrays()).as("%d steps", steps).isEqualTo(expected.arrays());
      seed++;
    }
  }

  /** An engine may lay weights out for the number of rows. */
  @Example
  void theSameWeightsServeBatchesOfAnyNumberOfRows() {
    CellShape shape = new CellShape(Lstm.standard(), 3, 21, DataType.FLOAT);
    SequenceComputation together = engine.computation(shape, Direction.FORWARD);
    for (int rows : new int[] {1, 8, 3, 5, 1}) {
      Sizes sizes = new Sizes(rows, 4, 3, 21);
      Result actual = run(together, problem(shape, sizes, 1), true, true, Integer.MAX_VALUE);
      Result expected =
          run(
              engine.computation(shape, Direction.FORWARD),
              problem(shape, sizes, 1),
              true,
              true,
              Integer.MAX_VALUE);

      assertThat(actual.arrays()).as("%d rows", rows).isEqualTo(expected.arrays());
    }
  }

  @Example
  void statesStayAsTheyAreWhateverIsComputedLater() {
    CellShape shape = new CellShape(Lstm.standard(), 3, 21, DataType.FLOAT);
    Sizes sizes = new Sizes(5, 4, 3, 21);
    SequenceComputation computation = engine.computation(shape, Direction.FORWARD);
    Result states = run(computation, problem(shape, sizes, 1), true, true, Integer.MAX_VALUE);
    Map<String, INDArray> before = new LinkedHashMap<>();
    states.arrays().forEach((name, array) -> before.put(name, array.dup()));
    run(computation, problem(shape, sizes, 2), true, true, Integer.MAX_VALUE);

    assertThat(states.arrays()).isEqualTo(before);
  }

  /** As the directions of a bidirectional layer have it. */
  @Property(tries = 60)
  void hiddenStatesAndTheirGradientsMayBeHalfOfWiderRows(
      @ForAll @IntRange(max = 99) int cell,
      @ForAll @IntRange(min = 1, max = 21) int batch,
      @ForAll @IntRange(min = 1, max = 24) int steps,
      @ForAll @IntRange(min = 1, max = 40) int units,
      @ForAll Direction direction,
      @ForAll boolean masked,
      @ForAll boolean first,
      @ForAll long seed) {
    Sizes sizes = new Sizes(batch, steps, 3, units);
    CellShape shape = new CellShape(cells.get(cell % cells.size()), 3, units, DataType.FLOAT);
    Problem problem = Problem.random(shape, sizes, masked, true, seed);
    SequenceComputation computation = engine.computation(shape, direction);
    Map<String, INDArray> expected = run(computation, problem, true, true, steps).arrays();
    INDArray wide = Nd4j.valueArrayOf(new long[] {2L * units, batch, steps}, 7f).dup('f');
    INDArray hidden = half(wide, units, first);
    INDArray wideGradient = wide.dup('f');
    half(wideGradient, units, first).assign(problem.hidden());

    problem.forward(computation, hidden);
    INDArray below = problem.input().like();
    computation.backward(
        half(wideGradient, units, first), problem.last(), steps, problem.gradients(), below);

    assertThat(hidden.dup('f')).isEqualTo(expected.get("hidden states"));
    assertThat(half(wide, units, !first).dup('f'))
        .isEqualTo(Nd4j.valueArrayOf(new long[] {units, batch, steps}, 7f));
    assertThat(below).isEqualTo(expected.get("input gradient"));
    problem
        .gradients()
        .forEach((key, array) -> assertThat(array).isEqualTo(expected.get("gradient of " + key)));
  }

  private static INDArray half(INDArray wide, int units, boolean first) {
    return wide.get(first ? interval(0, units) : interval(units, 2L * units), all(), all());
  }

  private static Problem problem(CellShape shape, Sizes sizes, long seed) {
    return Problem.random(shape, sizes, false, true, seed);
  }

  @Property(tries = 20)
  void gradientsThatEndEarlierAreTheReferences(
      @ForAll @IntRange(max = 99) int cell,
      @ForAll @IntRange(min = 1, max = 7) int limit,
      @ForAll boolean masked,
      @ForAll long seed) {
    Sizes sizes = new Sizes(3, 8, 2, 5);
    CellShape shape = new CellShape(cells.get(cell % cells.size()), 2, 5, DataType.FLOAT);
    requireAgreement(shape, sizes, Direction.FORWARD, masked, true, true, false, limit, seed);
  }

  private record Result(Map<String, INDArray> arrays) {}

  private static Result run(
      Engine engine,
      CellShape shape,
      Sizes sizes,
      Direction direction,
      boolean masked,
      boolean hasInitial,
      boolean hasSequence,
      boolean hasLast,
      int limit,
      long seed) {
    return run(
        engine.computation(shape, direction),
        Problem.random(shape, sizes, masked, hasInitial, seed),
        hasSequence,
        hasLast || !hasSequence,
        limit);
  }

  private static Result run(
      SequenceComputation computation,
      Problem problem,
      boolean hasSequence,
      boolean hasLast,
      int limit) {
    Result result = new Result(new LinkedHashMap<>());
    problem.forward(computation, result);
    INDArray hidden = hasSequence ? problem.hidden() : null;
    INDArray last = hasLast ? problem.last() : null;
    INDArray below = problem.input().like().assign(Double.NaN);
    computation.backward(hidden, last, limit, problem.gradients(), below);
    result.arrays().put("input gradient", below);
    put(result.arrays(), "gradient of the initial", computation.initialGradient());
    problem
        .gradients()
        .forEach((key, gradient) -> result.arrays().put("gradient of " + key, gradient.dup()));
    return result;
  }

  /** What a pass is given: random numbers. */
  private record Problem(
      INDArray input,
      TimeMask mask,
      CellState initial,
      INDArray dropout,
      Map<String, INDArray> parameters,
      Map<String, INDArray> gradients,
      INDArray hidden,
      INDArray last) {
    static Problem random(
        CellShape shape, Sizes sizes, boolean masked, boolean hasInitial, long seed) {
      Random random = new Random(seed);
      Cell cell = shape.cell();
      Map<String, INDArray> parameters = new LinkedHashMap<>();
      Map<String, INDArray> gradients = new LinkedHashMap<>();
      cell.parameters(sizes.inputs(), sizes.units())
          .forEach(
              block -> {
                long[] size = {block.rows(), block.columns()};
                parameters.put(
                    block.key(),
                    uniform(random, size).muli(1.5 / Math.sqrt(sizes.units() + 3)).dup('f'));
                gradients.put(block.key(), uniform(random, size).dup('f'));
              });
      INDArray input = uniform(random, sizes.inputs(), sizes.batch(), sizes.steps()).dup('f');
      INDArray present =
          uniform(random, sizes.batch(), sizes.steps()).gt(-0.3).castTo(DataType.FLOAT);
      TimeMask mask = TimeMask.of(masked ? present : null, sizes.batch(), sizes.steps());
      INDArray memory = cell.hasMemory() ? uniform(random, sizes.batch(), sizes.units()) : null;
      CellState initial =
          new CellState(uniform(random, sizes.batch(), sizes.units()), memory, null);
      INDArray hidden = uniform(random, sizes.units(), sizes.batch(), sizes.steps()).dup('f');
      INDArray last = uniform(random, sizes.batch(), sizes.units());
      INDArray factors = uniform(random, sizes.batch(), sizes.units()).addi(1);
      return new Problem(
          input,
          mask,
          hasInitial ? initial : null,
          shape.recurrentDropout() ? factors : null,
          parameters,
          gradients,
          hidden,
          last);
    }

    void forward(SequenceComputation computation, Result into) {
      INDArray states = hidden.like().assign(Double.NaN);
      forward(computation, states);
      into.arrays().put("hidden states", states);
      put(into.arrays(), "last", computation.last());
    }

    void forward(SequenceComputation computation, INDArray states) {
      computation.forward(input, mask, initial, dropout, parameters, states);
    }
  }

  private static void put(Map<String, INDArray> arrays, String name, CellState state) {
    arrays.put(name + " hidden state", state.hidden());
    if (state.memory() != null) {
      arrays.put(name + " memory", state.memory());
    }
  }

  private static INDArray uniform(Random random, long... shape) {
    float[] values = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    for (int i = 0; i < values.length; i++) {
      values[i] = 2 * random.nextFloat() - 1;
    }
    return Nd4j.createFromArray(values).reshape(shape);
  }

  /** Relative to the largest value of an array, but for arrays of almost nothing. */
  private static void assertClose(String name, INDArray actual, INDArray expected) {
    assertThat(actual.shape()).as(name).isEqualTo(expected.shape());
    double size = Math.max(0.1, expected.amaxNumber().doubleValue());
    assertThat(actual.sub(expected).amaxNumber().doubleValue()).as(name).isLessThan(1e-4 * size);
  }
}
