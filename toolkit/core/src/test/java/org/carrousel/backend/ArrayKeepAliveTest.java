package org.carrousel.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** In a process of its own, which without that dies of it within about ten seconds. */
class ArrayKeepAliveTest {
  private static final long SECONDS = 20;

  @Test
  void operationsSurviveTheCollectionOfGarbage() throws IOException, InterruptedException {
    List<String> youngGenerationOfNearlyNothing = List.of("-Xmx128m", "-Xmn1m", "-XX:+UseSerialGC");
    Process process =
        JavaProcess.start(Operations.class, youngGenerationOfNearlyNothing, Map.of(), List.of());

    assertThat(process.waitFor()).isZero();
  }

  /** Operations along dimensions and with scalars, beside a thread that makes garbage. */
  static final class Operations {
    private static volatile Object garbage;

    private Operations() {}

    /** Runs them for a while. */
    public static void main(String[] arguments) {
      Backend.start();
      Thread litter =
          new Thread(
              () -> {
                do {
                  garbage = new byte[4096];
                } while (garbage != null);
              });
      litter.setDaemon(true);
      litter.start();
      INDArray rows = Nd4j.zeros(DataType.FLOAT, 8, 4);
      INDArray bias = Nd4j.ones(DataType.FLOAT, 1, 4);
      long end = System.nanoTime() + SECONDS * 1_000_000_000;
      while (System.nanoTime() < end) {
        rows.addiRowVector(bias);
        rows.subi(1);
        if (rows.sum(0).getDouble(0) != 0) {
          throw new IllegalStateException("rows are " + rows);
        }
      }
    }
  }
}
