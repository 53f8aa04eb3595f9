package org.carrousel.recipes.caption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.batch.ImageColumn;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.batch.TokenSequences;
import org.carrousel.batch.TokenSequences.Form;
import org.carrousel.batch.WordDropout;
import org.carrousel.error.BadInputException;
import org.carrousel.image.ChannelScaling;
import org.carrousel.image.RgbImage;
import org.carrousel.text.SpecialToken;
import org.carrousel.text.Tokenizer;
import org.carrousel.text.Vocabulary;
import org.carrousel.text.VocabularyOptions;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Pictures and the words of captions in numbers, fitted on the training part alone.
 *
 * @param tokenizer cuts captions into words
 * @param vocabulary numbers them, start, end and unknown words included
 * @param scaling of pictures
 */
record CaptionEncoder(Tokenizer tokenizer, Vocabulary vocabulary, ChannelScaling scaling) {
  static CaptionEncoder fit(Tokenizer tokenizer, int minimalCount, List<CaptionedImage> train) {
    List<List<String>> captions =
        train.stream().flatMap(image -> captions(tokenizer, image).stream()).toList();
    VocabularyOptions options =
        VocabularyOptions.ALL
            .specials(SpecialToken.UNKNOWN, SpecialToken.START, SpecialToken.END)
            .minimalCount(minimalCount);
    return new CaptionEncoder(
        tokenizer,
        Vocabulary.fit(captions, options),
        ChannelScaling.fit(train.stream().map(CaptionedImage::image).toList()));
  }

  /** The captions of a picture in words. */
  private static List<List<String>> captions(Tokenizer tokenizer, CaptionedImage image) {
    List<List<String>> captions = image.captions().stream().map(tokenizer::tokens).toList();
    if (captions.isEmpty() || captions.stream().anyMatch(List::isEmpty)) {
      throw new BadInputException(
          "%s, %s: %s"
              .formatted(
                  image.place(),
                  image.name(),
                  captions.isEmpty() ? "no caption" : "a caption without a word"),
          "captions of at least one word",
          "leave the picture or the caption out");
    }
    return captions;
  }

  /**
   * Each caption with its picture, to be trained on. Inputs: pictures and the numbers of the words
   * behind a start; labels: the words and the end.
   *
   * @param wordDropout probability that training is told a word as an unknown one
   */
  SequenceExamples examples(List<CaptionedImage> images, double wordDropout) {
    List<RgbImage> pictures = new ArrayList<>();
    List<int[]> inputs = new ArrayList<>();
    List<int[]> labels = new ArrayList<>();
    for (CaptionedImage image : images) {
      for (List<String> caption : captions(tokenizer, image)) {
        int[] words = vocabulary.encode(caption);
        pictures.add(image.image());
        inputs.add(IntStream.concat(IntStream.of(start()), Arrays.stream(words)).toArray());
        labels.add(IntStream.concat(Arrays.stream(words), IntStream.of(end())).toArray());
      }
    }
    int unknown = vocabulary.number(SpecialToken.UNKNOWN);
    return new SequenceExamples(
        List.of(
            new ImageColumn(pictures, scaling),
            new WordDropout(numbers(inputs), wordDropout, unknown)),
        List.of(numbers(labels)));
  }

  private TokenSequences numbers(List<int[]> sequences) {
    return new TokenSequences(sequences.toArray(int[][]::new), vocabulary.size(), Form.NUMBERS);
  }

  /** Scaled pictures, {@code [batch, 3, height, width]}. */
  INDArray pictures(List<CaptionedImage> images) {
    return new ImageColumn(images.stream().map(CaptionedImage::image).toList(), scaling)
        .batch(IntStream.range(0, images.size()).toArray())
        .array();
  }

  int start() {
    return vocabulary.number(SpecialToken.START);
  }

  int end() {
    return vocabulary.number(SpecialToken.END);
  }

  /** A caption of numbers. */
  String text(int... words) {
    return tokenizer.text(vocabulary.decode(words));
  }

  /** A caption in the words by which captions are compared. */
  String normal(String caption) {
    return tokenizer.text(tokenizer.tokens(caption));
  }

  /** Words of captions that training did not know. */
  long unknown(List<CaptionedImage> images) {
    return images.stream()
        .flatMap(image -> captions(tokenizer, image).stream())
        .flatMap(List::stream)
        .filter(word -> !vocabulary.contains(word))
        .count();
  }
}
