package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.carrousel.recipes.Mirror;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.recipes.translate.PairColumns;
import org.carrousel.recipes.translate.SentencePair;
import org.carrousel.recipes.translate.TranslateData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Public pairs are read whole: their published sizes. */
@Tag("whole-job")
class PublicPairsTest {
  private static TranslateData read(String id, PairColumns columns) {
    Mirror.file(id);
    JobFile job = new JobFile("test", "test.yaml", Map.of());
    return PairData.read(job, new Setting("data", id, "test.yaml, line 1"), columns);
  }

  @Test
  void multi30k() {
    TranslateData data = read("multi30k-en-de", new PairColumns("de", "en"));

    assertThat(data.training().pairs()).hasSize(29_000);
    assertThat(data.validation().orElseThrow().pairs()).hasSize(1_014);
    assertThat(data.test().orElseThrow().pairs()).hasSize(1_000);
    SentencePair first = data.training().pairs().get(0);
    assertThat(first.source()).startsWith("Zwei junge weiße Männer");
    assertThat(first.targets().get(0)).startsWith("Two young, White males");
  }

  @Test
  void cmudict() {
    TranslateData data = read("cmudict", new PairColumns("source", "target"));

    assertThat(data.training().pairs()).hasSize(126_052);
    Stream<String> phonemes =
        data.training().pairs().stream()
            .flatMap(pair -> pair.targets().stream())
            .flatMap(text -> Stream.of(text.split(" ", -1)));
    assertThat(phonemes.distinct()).hasSize(39);
  }
}
