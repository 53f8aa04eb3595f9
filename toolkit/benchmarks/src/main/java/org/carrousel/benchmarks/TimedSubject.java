package org.carrousel.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measurement of one operation of one subject: warm-up, choice of the thread count, samples. */
final class TimedSubject {
  private static final int TRIALS = 3;
  private static final double SLOW_MILLISECONDS = 1000;

  private final Subject subject;
  private final TimedOperation operation;
  private final BenchmarkOptions options;
  private final List<Double> samples = new ArrayList<>();
  private int threads;
  private int steps;
  private int roundInterval;

  TimedSubject(Subject subject, TimedOperation operation, BenchmarkOptions options) {
    this.subject = subject;
    this.operation = operation;
    this.options = options;
  }

  /** Runs steps for the warm-up time, and chooses the number of steps and the thread count. */
  void warmUp() {
    double perStep = Double.MAX_VALUE;
    double seconds = options.warmUpSeconds() / subject.threads().size();
    Map<Integer, List<Double>> trials = new LinkedHashMap<>();
    for (int count : subject.threads()) {
      perStep = Math.min(perStep, warmUp(seconds, count));
      trials.put(count, new ArrayList<>());
    }
    steps = (int) Math.max(1, Math.round(options.sampleSeconds() * 1000 / perStep));
    roundInterval = perStep > SLOW_MILLISECONDS ? 3 : 1;
    for (int trial = 0; trial < TRIALS; trial++) {
      trials.forEach((count, times) -> times.add(timeSample(count)));
    }
    threads =
        Collections.min(
            trials.keySet(), Comparator.comparingDouble(count -> Median.of(trials.get(count))));
  }

  /** Returns the milliseconds per step, including JIT compilation. */
  private double warmUp(double seconds, int count) {
    subject.prepare(count);
    long start = System.nanoTime();
    int done = 0;
    // The first step is not typical: it allocates what later steps reuse.
    while (done < 2 || System.nanoTime() - start < seconds * 1e9) {
      subject.repeat(operation, 1);
      done++;
    }
    return (System.nanoTime() - start) / 1e6 / done;
  }

  void sample(int round) {
    if (round % roundInterval == 0) {
      samples.add(timeSample(threads));
    }
  }

  /** Returns the mean milliseconds per step of one sample. */
  private double timeSample(int count) {
    subject.prepare(count);
    long start = System.nanoTime();
    subject.repeat(operation, steps);
    return (System.nanoTime() - start) / 1e6 / steps;
  }

  Timing timing() {
    return new Timing(Median.of(samples), threads);
  }
}
