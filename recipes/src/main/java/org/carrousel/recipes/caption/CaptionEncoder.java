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
import org.carrousel.recipes.data.CaptionedImage;
import org.carrousel.text.SpecialToken;
import org.carrousel.text.Tokenizer;
import org.carrousel.text.Vocabulary;
import org.carrousel.text.VocabularyOptions;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Converts images and captions to the network's inputs and labels; fitted on the training part.
 *
 * @param vocabulary numbers of words, with start, end and unknown
 * @param scaling of the images' channels
 */
record CaptionEncoder(Tokenizer tokenizer, Vocabulary vocabulary, ChannelScaling scaling) {
  static CaptionEncoder fit(
      Tokenizer tokenizer, VocabularyOptions options, List<CaptionedImage> train) {
    return new CaptionEncoder(
        tokenizer,
        Vocabulary.fit(captions(tokenizer, train), options),
        ChannelScaling.fit(train.stream().map(CaptionedImage::image).toList()));
  }

  /** The words of all captions of all images, in order. */
  List<List<String>> captions(List<CaptionedImage> images) {
    return captions(tokenizer, images);
  }

  private static List<List<String>> captions(Tokenizer tokenizer, List<CaptionedImage> images) {
    return images.stream().flatMap(image -> captions(tokenizer, image).stream()).toList();
  }

  /** The words of the captions of an image. */
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
          "leave the image or the caption out");
    }
    return captions;
  }

  /**
   * Training examples: each caption with its image. Inputs: images, and word numbers after a start;
   * labels: word numbers and an end.
   *
   * @param wordDropout probability that training replaces an input word by an unknown one
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

  /** Scaled images, {@code [batch, 3, height, width]}. */
  INDArray images(List<CaptionedImage> images) {
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

  /** The caption of word numbers. */
  String text(int... words) {
    return tokenizer.text(vocabulary.decode(words));
  }

  /** A caption in the form in which captions are compared: tokenized and joined again. */
  String normal(String caption) {
    return tokenizer.text(tokenizer.tokens(caption));
  }

  /** Counts the words of captions that are not in the vocabulary. */
  long unknown(List<CaptionedImage> images) {
    return captions(images).stream()
        .flatMap(List::stream)
        .filter(word -> !vocabulary.contains(word))
        .count();
  }
}
