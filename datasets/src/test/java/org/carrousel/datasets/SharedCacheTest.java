package org.carrousel.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carrousel.datasets.Samples.WAVES;
import static org.carrousel.datasets.Samples.filesBelow;
import static org.carrousel.datasets.Samples.library;
import static org.carrousel.datasets.Samples.waves;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several threads or processes, one cache. */
class SharedCacheTest {
  @TempDir Path cache;

  @Test
  void threadsThatDownloadAtTheSameTimeAllGetTheWholeFile() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Site site = new Site()) {
      Library library = library(waves(site.wholeTogether("/waves", WAVES, 4)), cache);
      List<Future<PublicDataset>> loads = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        loads.add(threads.submit(() -> library.load("waves")));
      }
      for (Future<PublicDataset> load : loads) {
        assertThat(load.get().file("waves.bin")).hasBinaryContent(WAVES);
      }
      assertThat(site.requests()).isEqualTo(4);
    } finally {
      threads.shutdownNow();
    }
    assertThat(filesBelow(cache)).containsExactly(cache.resolve("waves/waves.bin"));
  }

  @Test
  void processesThatDownloadAtTheSameTimeAllGetTheWholeFile() throws Exception {
    try (Site site = new Site()) {
      URI address = site.wholeTogether("/waves", WAVES, 2);
      Process one = OtherProcess.start("", address, cache);
      Process two = OtherProcess.start("", address, cache);
      String file = cache.resolve("waves/waves.bin").toString();

      assertThat(OtherProcess.output(one).strip()).isEqualTo(file);
      assertThat(OtherProcess.output(two).strip()).isEqualTo(file);
      assertThat(site.requests()).isEqualTo(2);
    }
    assertThat(filesBelow(cache)).containsExactly(cache.resolve("waves/waves.bin"));
  }

  @Test
  void whatAKilledProcessLeavesIsNotRead() throws Exception {
    try (Site site = new Site()) {
      CountDownLatch halfGiven = new CountDownLatch(1);
      URI silent = site.silentAfterHalf("/silent", WAVES, halfGiven);
      Process killed = OtherProcess.start("", silent, cache);
      assertThat(halfGiven.await(60, TimeUnit.SECONDS)).isTrue();
      Path part = waitForPart();
      killed.destroyForcibly().waitFor();

      PublicDataset loaded = library(waves(site.whole("/waves", WAVES)), cache).load("waves");

      assertThat(loaded.files()).containsExactly("waves.bin");
      assertThat(loaded.file("waves.bin")).hasBinaryContent(WAVES);
      assertThat(part).exists();
    }
  }

  @Test
  void aFullDiskIsAnErrorAndLeavesNoHalfFile() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: no shell to limit file sizes");
    try (Site site = new Site()) {
      // 64 blocks are 32 or 64 KiB, less than the 300,000 bytes of the file.
      Process limited = OtherProcess.start("ulimit -f 64;", site.whole("/waves", WAVES), cache);

      assertThat(OtherProcess.output(limited))
          .startsWith("cannot write " + cache.resolve("waves/waves.bin"))
          .contains("to do: free some room");
      assertThat(limited.waitFor()).isEqualTo(2);
    }
    assertThat(filesBelow(cache)).isEmpty();
  }

  private Path waitForPart() throws Exception {
    for (int attempt = 0; attempt < 600; attempt++) {
      List<Path> files = filesBelow(cache);
      if (!files.isEmpty()) {
        assertThat(files).hasSize(1);
        assertThat(files.get(0).toString()).endsWith(".part");
        return files.get(0);
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the other process wrote nothing");
  }
}
