package org.carrousel.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelForTest {
  private static void requireEachOnce(int parts) {
    AtomicIntegerArray done = new AtomicIntegerArray(parts);
    ParallelFor.forEach(parts, done::incrementAndGet);
    assertThat(IntStream.range(0, parts).map(done::get)).allMatch(count -> count == 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 50})
  void doesEachPartOnce(int parts) {
    for (int time = 0; time < 2000; time++) {
      requireEachOnce(parts);
    }
  }

  /** Threads look out for work for less than that. */
  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void partsAreDoneAtTheSameTimeByThreadsThatAreAwakeOrAsleep(int pause)
      throws InterruptedException {
    assumeThat(Runtime.getRuntime().availableProcessors()).isGreaterThan(1);
    for (int time = 0; time < 20; time++) {
      Thread.sleep(pause);
      CountDownLatch both = new CountDownLatch(2);
      ParallelFor.forEach(
          2,
          part -> {
            both.countDown();
            await(both);
          });
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).as("the other part has begun").isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
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
                            ParallelFor.forEach(3, part -> requireEachOnce(3));
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
                  ParallelFor.forEach(
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
