package org.carrousel.benchmarks;

import java.util.Map;
import java.util.TreeMap;
import org.carrousel.backend.Backend;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Peak speed of the machine: the product of two square matrices of floats (SGEMM). */
final class MatrixProductBenchmark {
  private static final int SIZE = 1024;
  private static final int TIMES = 40;

  private MatrixProductBenchmark() {}

  /** Measures the fastest ND4J product with one and two threads, in 10^9 operations per second. */
  static Map<Integer, Double> gigaflops() {
    INDArray left = Nd4j.rand(DataType.FLOAT, SIZE, SIZE);
    INDArray right = Nd4j.rand(DataType.FLOAT, SIZE, SIZE);
    INDArray product = Nd4j.createUninitialized(DataType.FLOAT, new long[] {SIZE, SIZE}, 'f');
    Map<Integer, Double> fastest = new TreeMap<>();
    for (int threads = 1; threads <= 2; threads++) {
      Backend.threads(threads);
      long least = Long.MAX_VALUE;
      for (int time = 0; time < TIMES; time++) {
        long start = System.nanoTime();
        Nd4j.gemm(left, right, product, false, false, 1, 0);
        least = Math.min(least, System.nanoTime() - start);
      }
      fastest.put(threads, 2.0 * SIZE * SIZE * SIZE / least);
    }
    return fastest;
  }
}
