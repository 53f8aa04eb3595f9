package org.carrousel.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JavaProcessTest {
  @Test
  void flagsAndArgumentsArriveAndTheStatusComesBack() throws IOException, InterruptedException {
    Process process = JavaProcess.start(Sum.class, List.of("-Dfirst=40"), Map.of(), List.of("2"));

    assertThat(process.waitFor()).isEqualTo(42);
  }

  /** Ends with the sum of a property and an argument. */
  static final class Sum {
    private Sum() {}

    public static void main(String[] arguments) {
      System.exit(Integer.getInteger("first") + Integer.parseInt(arguments[0]));
    }
  }
}
