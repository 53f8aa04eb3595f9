package org.carrousel.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SideBySideTest {
  private static void requireEachOnce(int parts) {
    AtomicIntegerArray done = new AtomicIntegerArray(parts);
    SideBySide.forEach(parts, done::incrementAndGet);
    assertThat(IntStream.range(0, parts).map(done::get)).allMatch(count -> count == 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 50})
  void doesEachPartOnce(int parts) {
    for (int time = 0; time < 2000; time++) {
      requireEachOnce(parts);
    }
  }

  /** Longer than threads look out for work. */
  @Test
  void wakesThreadsThatSleep() throws InterruptedException {
    for (int time = 0; time < 20; time++) {
      Thread.sleep(3);
      requireEachOnce(4);
    }
  }

  @Test
  void servesSeveralThreadsAndPartsOfParts() {
    CompletableFuture<?>[] callers =
        IntStream.range(0, 4)
            .mapToObj(
                caller ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (int time = 0; time < 500; time++) {
                            SideBySide.forEach(3, part -> requireEachOnce(3));
                          }
                        }))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(callers).join();
  }

  @Test
  void theCallerIsToldOfAFailure() {
    for (int failing = 0; failing < 4; failing++) {
      int bad = failing;
      assertThatThrownBy(
              () ->
                  SideBySide.forEach(
                      4,
                      part -> {
                        if (part == bad) {
                          throw new IllegalStateException("part " + part);
                        }
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("part " + bad);
      requireEachOnce(4);
    }
  }
}
