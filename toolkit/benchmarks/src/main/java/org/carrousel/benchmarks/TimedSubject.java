package org.carrousel.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One subject doing one work: its warm-up, its choice of threads, its samples. */
final class TimedSubject {
  private static final int TRIALS = 3;
  private static final double SLOW_MILLISECONDS = 1000;

  private final Subject subject;
  private final TimedOperation work;
  private final BenchmarkOptions effort;
  private final List<Double> samples = new ArrayList<>();
  private int threads;
  private int steps;
  private int everyRounds;

  TimedSubject(Subject subject, TimedOperation work, BenchmarkOptions effort) {
    this.subject = subject;
    this.work = work;
    this.effort = effort;
  }

  /** Works until the just-in-time compiler has settled, and finds the better thread count. */
  void warmUp() {
    double perStep = Double.MAX_VALUE;
    double seconds = effort.warmUpSeconds() / subject.threads().size();
    Map<Integer, List<Double>> trials = new LinkedHashMap<>();
    for (int count : subject.threads()) {
      perStep = Math.min(perStep, workedFor(seconds, count));
      trials.put(count, new ArrayList<>());
    }
    steps = (int) Math.max(1, Math.round(effort.sampleSeconds() * 1000 / perStep));
    everyRounds = perStep > SLOW_MILLISECONDS ? 3 : 1;
    for (int trial = 0; trial < TRIALS; trial++) {
      trials.forEach((count, times) -> times.add(timed(count)));
    }
    threads =
        Collections.min(
            trials.keySet(), Comparator.comparingDouble(count -> Median.of(trials.get(count))));
  }

  /** Milliseconds a step, the compiler's work included. */
  private double workedFor(double seconds, int count) {
    subject.prepare(count);
    long start = System.nanoTime();
    int done = 0;
    // The first step builds what the others use.
    while (done < 2 || System.nanoTime() - start < seconds * 1e9) {
      subject.repeat(work, 1);
      done++;
    }
    return (System.nanoTime() - start) / 1e6 / done;
  }

  void sample(int round) {
    if (round % everyRounds == 0) {
      samples.add(timed(threads));
    }
  }

  /** Milliseconds a step, the mean over a sample's steps. */
  private double timed(int count) {
    subject.prepare(count);
    long start = System.nanoTime();
    subject.repeat(work, steps);
    return (System.nanoTime() - start) / 1e6 / steps;
  }

  Timing timing() {
    return new Timing(Median.of(samples), threads);
  }
}
