package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small transcription of ink through the command: metrics, predictions, bad data. */
@Tag("whole-job")
class TranscribeJobTest {
  @TempDir Path folder;
  private JobFixture job;

  /** Twelve writers each make a bar that goes up (i) and one that lies (m). */
  @BeforeEach
  void smallJob() throws IOException {
    job = new JobFixture("transcribe", folder, "bars");
    List<String> list = new ArrayList<>(List.of("file,text,source"));
    for (int writer = 1; writer <= 12; writer++) {
      write("i%d.dat".formatted(writer), 0, 30 + writer);
      write("m%d.dat".formatted(writer), 30 + writer, 0);
      list.add("i%d.dat,i,w%d".formatted(writer, writer));
      list.add("m%d.dat,m,w%d".formatted(writer, writer));
    }
    Files.write(folder.resolve("bars.csv"), list);
    Files.write(folder.resolve("test.csv"), list.subList(0, 9));
    Files.write(
        job.settings(),
        List.of(
            "recipe: transcribe",
            "data: bars.csv",
            "units: 3",
            "lexicon: training",
            "decoder: lexicon",
            "epochs: 2"));
  }

  private void write(String name, int across, int up) throws IOException {
    Files.writeString(
        folder.resolve(name),
        ".PEN_DOWN\n0 0\n%d %d\n%d %d\n.PEN_UP\n".formatted(across, up, 2 * across, 2 * up));
  }

  @Test
  void everyDecoderIsMeasuredAndPredicts() throws IOException {
    job.run().assertDone();

    for (String name : List.of("test.ler", "test.cer", "test.cer_lexicon", "test.cer_bigram")) {
      assertThat(job.metrics().path("metrics").path(name).isNumber()).isTrue();
    }
    assertThat(job.names("baselines"))
        .containsExactly("most frequent text", "nearest recording, time warping");
    Path i = folder.resolve("i1.dat");
    assertThat(job.predict(i).assertDone().out()).startsWith("name,text,log_probability\ni1.dat,");
    assertThat(job.predict(folder.resolve("bars.csv")).assertDone().out().lines()).hasSize(25);
    job.predictWith(i, "decoder=bigram", "beam-width=3").assertDone();
    job.predictWith(i, "lexicon=none").assertBadInput("a decoder with words, and no lexicon");
    job.predict(folder.resolve("nothing.wav")).assertBadInput("nothing.wav: no such file");
  }

  @Test
  void aTestPartOfItsOwnIsMeasured() throws IOException {
    job.runWith("test-data=" + folder.resolve("test.csv")).assertDone();

    assertThat(job.metrics().path("data").path("rows").asInt()).isEqualTo(24 + 8);
    assertThat(job.result("predictions.csv")).content().hasLineCount(9);
  }

  @Test
  void badDataLeavesNothingBehind() throws IOException {
    Files.writeString(folder.resolve("i1.dat"), ".PEN_DOWN\n.PEN_UP\n");

    job.run().assertBadInput("i1.dat: neither .SEGMENT nor a .PEN_DOWN with points");
    job.runWith("data=unipem").assertBadInput("did you mean \"unipen\"?");
    assertThat(job.output()).doesNotExist();
  }
}
