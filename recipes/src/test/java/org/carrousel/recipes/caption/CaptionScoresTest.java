package org.carrousel.recipes.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.error.BadInputException;
import org.carrousel.image.ChannelScaling;
import org.carrousel.image.RgbImage;
import org.carrousel.recipes.run.DataSource;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.dataset.MultiDataSet;

/** Words, figures and baselines, by hand. */
class CaptionScoresTest {
  private static final Tokenizer WORDS = new Tokenizer(TokenUnit.WORDS_AND_PUNCTUATION, true);

  private static CaptionedImage image(int grey, String... captions) {
    byte value = (byte) grey;
    RgbImage pixel = new RgbImage(1, 1, new byte[] {value, value, value});
    return new CaptionedImage("grey" + grey, pixel, List.of(captions), "list, image " + grey);
  }

  private static final List<CaptionedImage> TRAIN =
      List.of(
          image(10, "A dark dog."),
          image(100, "a grey dog .", "a grey animal"),
          image(200, "a grey dog."));

  private static CaptionEncoder encoder(int minimalCount) {
    return CaptionEncoder.fit(WORDS, minimalCount, TRAIN);
  }

  @Test
  void wordsOfTheTrainingPartAreKnown() {
    CaptionEncoder encoder = encoder(1);

    assertThat(encoder.vocabulary().tokens())
        .containsExactly("<unk>", "<s>", "</s>", "a", ".", "dog", "grey", "animal", "dark");
    assertThat(encoder(2).vocabulary().tokens()).doesNotContain("animal", "dark").contains("dog");
    assertThat(encoder.unknown(List.of(image(1, "a GREY cat, a cat")))).isEqualTo(3);
    assertThat(encoder.text(3, 6, 5, 2)).isEqualTo("a grey dog");
  }

  /** The picture's step has no label; the start is no label, the end no input. */
  @Test
  void aCaptionIsAnExampleWithItsPicture() {
    SequenceExamples examples = encoder(1).examples(TRAIN, 0);
    assertThat(examples.size()).isEqualTo(4);

    MultiDataSet batch = examples.batch(new int[] {2, 0});

    ChannelScaling scaling = encoder(1).scaling();
    double mean = scaling.means().get(0);
    double deviation = scaling.deviations().get(0);
    assertThat(batch.getFeatures(0).mul(deviation).add(mean).reshape(6).toDoubleVector())
        .containsExactly(new double[] {100, 100, 100, 10, 10, 10}, within(1e-3));
    assertThat(batch.getFeatures(1).reshape(2, 5).toIntMatrix())
        .isDeepEqualTo(new int[][] {{1, 3, 6, 7, 0}, {1, 3, 8, 5, 4}});
    assertThat(batch.getFeaturesMaskArray(1).toIntMatrix())
        .isDeepEqualTo(new int[][] {{1, 1, 1, 1, 0}, {1, 1, 1, 1, 1}});
    assertThat(batch.getLabels(0).reshape(2, 5).toIntMatrix())
        .isDeepEqualTo(new int[][] {{3, 6, 7, 2, 0}, {3, 8, 5, 4, 2}});
    assertThat(batch.getLabelsMaskArray(0).toIntMatrix())
        .isDeepEqualTo(new int[][] {{1, 1, 1, 1, 0}, {1, 1, 1, 1, 1}});
  }

  @Test
  void aCaptionIsRightIfItIsOneOfThePictures() {
    List<CaptionedImage> images =
        List.of(
            image(1, "wrong words here now too", "A small grey dog."), image(2, "a dark red dog"));
    CaptionScores scores =
        CaptionScores.of(encoder(1), images, List.of("a small grey dog .", "a red dark dog"));

    assertThat(scores.right()).containsExactly(true, false);
    assertThat(scores.exact()).isEqualTo(.5);
    // 9 of 9 words, 4 of 7 pairs, 3 of 5, 2 of 3.
    double expected = 100 * Math.pow(1.0 * 4 / 7 * 3 / 5 * 2 / 3, .25);
    assertThat(scores.bleu()).isCloseTo(expected, within(1e-9));
    assertThat(scores.metrics("seen")).containsOnlyKeys("seen.exact", "seen.bleu");
  }

  @Test
  void baselinesSayTheMostFrequentCaptionAndThatOfTheNearestPicture() {
    CaptionData data =
        new CaptionData(
            new DataSource("greys", "0".repeat(64), 5),
            TRAIN,
            List.of(),
            List.of(image(30, "A dark dog."), image(149, "a grey dog.")),
            List.of(image(151, "a grey dog.")),
            List.of());

    Map<String, PartCaptions> baselines = CaptionBaselines.measured(encoder(1), data);

    assertThat(baselines).containsOnlyKeys("most frequent caption", "nearest picture");
    assertThat(baselines.get("most frequent caption").test())
        .containsExactly("a grey dog .", "a grey dog .");
    assertThat(baselines.get("nearest picture").test())
        .containsExactly("a dark dog .", "a grey dog .");
    Map<String, Double> metrics = baselines.get("most frequent caption").metrics();
    assertThat(metrics).containsEntry("test.exact", .5).containsEntry("seen.exact", 1.0);
    assertThat(metrics.get("seen.bleu")).isCloseTo(100, within(1e-9));
  }

  @Test
  void captionsWithoutAWordAreRefused() {
    assertThatThrownBy(() -> CaptionEncoder.fit(WORDS, 1, List.of(image(7, "a dog", "  "))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("list, image 7, grey7: a caption without a word");
  }

  @Test
  void picturesOfAnotherSizeAreRefusedUnlessScaled() {
    CaptionConfig config = Dots.config();
    RgbImage large = Dots.images(0, 1, "").get(0).image().scaled(9, 10);
    List<CaptionedImage> images =
        List.of(new CaptionedImage("large", large, List.of(), "folder/large.png"));
    CaptionModel strict = Caption.of(config).train(Dots.data("")).model();
    CaptionModel scaling =
        Caption.of(config.scaleTo(Optional.of(Dots.SIDE))).train(Dots.data("")).model();

    assertThatThrownBy(() -> strict.predict(images))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("folder/large.png: a picture of 9 × 10 pixels")
        .hasMessageContaining("8 × 8")
        .hasMessageContaining("scale-to");
    assertThat(scaling.predict(images)).hasSize(2);
  }
}
