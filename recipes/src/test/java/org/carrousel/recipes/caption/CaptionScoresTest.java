package org.carrousel.recipes.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.error.BadInputException;
import org.carrousel.image.ChannelScaling;
import org.carrousel.image.RgbImage;
import org.carrousel.recipes.api.Run;
import org.carrousel.recipes.data.CaptionedImage;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.report.Block;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;
import org.carrousel.text.VocabularyOptions;
import org.carrousel.training.EpochLosses;
import org.carrousel.training.TrainingResult;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.dataset.MultiDataSet;

/** Words, figures and baselines, by hand. */
class CaptionScoresTest {
  private static final Tokenizer WORDS = new Tokenizer(TokenUnit.WORDS_AND_PUNCTUATION, true);

  private static final VocabularyOptions OPTIONS = CaptionConfig.defaults().vocabulary();

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
    return CaptionEncoder.fit(WORDS, OPTIONS.withMinimalCount(minimalCount), TRAIN);
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
    CaptionFigures scores =
        CaptionFigures.of(encoder(1), images, List.of("a small grey dog .", "a red dark dog"));

    assertThat(scores.right()).containsExactly(true, false);
    assertThat(scores.exact()).isEqualTo(.5);
    // 9 of 9 words, 4 of 7 pairs, 3 of 5, 2 of 3.
    double expected = 100 * Math.pow(1.0 * 4 / 7 * 3 / 5 * 2 / 3, .25);
    assertThat(scores.bleu()).isCloseTo(expected, within(1e-9));
    assertThat(scores.metrics("seen")).containsOnlyKeys("seen.exact", "seen.bleu");
  }

  @Test
  void baselinesSayTheMostFrequentCaptionAndThatOfTheNearestPicture() {
    Dataset<CaptionedImage> data =
        Dataset.of("greys", TRAIN)
            .test(Dataset.of("test", List.of(image(30, "A dark dog."), image(149, "a grey dog."))))
            .validation(Dataset.of("none", List.of()))
            .withExtras(Map.of("seen", List.of(image(151, "a grey dog."))));
    CaptionPreparation prepared = CaptionPreparation.of(Dots.config(), data);

    Map<String, CaptionScores> baselines = CaptionBaselines.measured(prepared);

    assertThat(prepared.source().rows()).isEqualTo(6);
    assertThat(baselines).containsOnlyKeys("most frequent caption", "nearest picture");
    assertThat(baselines.get("most frequent caption").captions())
        .containsExactly("a grey dog .", "a grey dog .");
    assertThat(baselines.get("nearest picture").captions())
        .containsExactly("a dark dog .", "a grey dog .");
    Map<String, Double> metrics = baselines.get("most frequent caption").metrics();
    assertThat(metrics).containsEntry("test.exact", .5).containsEntry("seen.exact", 1.0);
    assertThat(metrics.get("seen.bleu")).isCloseTo(100, within(1e-9));
  }

  @Test
  void captionsWithoutAWordAreRefused() {
    assertThatThrownBy(() -> CaptionEncoder.fit(WORDS, OPTIONS, List.of(image(7, "a dog", "  "))))
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
    CaptionModel scaling = Caption.of(config.scaleTo(Dots.SIDE)).train(Dots.data("")).model();

    assertThatThrownBy(() -> strict.predict(images))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("folder/large.png: a picture of 9 × 10 pixels")
        .hasMessageContaining("8 × 8")
        .hasMessageContaining("scale-to");
    assertThat(scaling.predict(images)).hasSize(2);
  }

  /** The mean over words and ends, from the loss that DL4J sums over the words of a caption. */
  @Test
  void lossesAreInNatsAWord() {
    CaptionPreparation prepared = CaptionPreparation.of(Dots.config(), Dots.data(""));
    TrainingResult training = new TrainingResult(List.of(new EpochLosses(1, 46, 50)), 1, 0);

    // With their ends, 11 captions of dark images have 4 words, 9 others 3, and 5 second ones 5.
    double train = 46 / ((11 * 4 + 9 * 3 + 5 * 5) / 25.0);
    assertThat(prepared.reported(training).epochs().get(0).trainLoss())
        .isCloseTo(train, within(1e-9));
  }

  @Test
  void imagesFromMemoryAreSplit() {
    List<RgbImage> images = Dots.images(0, 20, "").stream().map(CaptionedImage::image).toList();
    List<List<String>> captions =
        Dots.images(0, 20, "").stream().map(CaptionedImage::captions).toList();
    CaptionPreparation prepared =
        CaptionPreparation.of(Dots.config(), Caption.data(images, captions));

    assertThat(prepared.parts().test()).hasSize(4);
    assertThat(prepared.parts().validation()).hasSize(2);
    assertThat(prepared.parts().train()).hasSize(14);
    assertThatThrownBy(() -> Caption.data(images, captions.subList(1, 3)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("20 images with captions of 2");
  }

  /** The network of few epochs beats its baselines at best by chance, and is poor all the same. */
  @Test
  void fewExactCaptionsAreNoSuccess() {
    Run<CaptionModel> run = Caption.of(Dots.config().epochs(1)).train(Dots.data(" zzyzx"));

    assertThat(run.metrics().get("test.exact")).isLessThan(.5);
    assertThat(run.report().sections().stream().flatMap(section -> section.blocks().stream()))
        .noneMatch(
            block ->
                block instanceof Block.Verdict verdict
                    && verdict.outcome() == Block.Outcome.BETTER);
  }
}
