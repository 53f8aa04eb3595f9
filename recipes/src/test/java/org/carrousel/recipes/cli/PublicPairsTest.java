package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.carrousel.config.Setting;
import org.carrousel.recipes.Mirror;
import org.carrousel.recipes.data.DataFiles;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.SentencePair;
import org.carrousel.recipes.translate.Translate;
import org.carrousel.recipes.translate.TranslateConfig;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Public pairs are read whole: their published sizes. */
@Tag("whole-job")
class PublicPairsTest {
  private static Dataset<SentencePair> read(String id, TranslateConfig config) {
    Mirror.file(id);
    return Translate.RECIPE.read(
        config,
        new DataFiles("test", null, Map.of("data", new Setting("data", id, "test.yaml, line 1"))));
  }

  @Test
  void multi30k() {
    Dataset<SentencePair> data = read("multi30k-en-de", TranslateConfig.columns("de", "en"));

    assertThat(data.examples()).hasSize(29_000);
    assertThat(data.validation().orElseThrow().examples()).hasSize(1_014);
    assertThat(data.test().orElseThrow().examples()).hasSize(1_000);
    SentencePair first = data.examples().get(0);
    assertThat(first.source()).startsWith("Zwei junge weiße Männer");
    assertThat(first.targets().get(0)).startsWith("Two young, White males");
  }

  @Test
  void cmudict() {
    Dataset<SentencePair> data = read("cmudict", TranslateConfig.defaults());

    assertThat(data.examples()).hasSize(126_052);
    Stream<String> phonemes =
        data.examples().stream()
            .flatMap(pair -> pair.targets().stream())
            .flatMap(text -> Stream.of(text.split(" ", -1)));
    assertThat(phonemes.distinct()).hasSize(39);
  }
}
