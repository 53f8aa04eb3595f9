package org.carrousel.recipes.caption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carrousel.batch.Images;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.batch.TokenSequences;
import org.carrousel.batch.TokenSequences.Form;
import org.carrousel.error.BadInputException;
import org.carrousel.image.RgbImage;
import org.carrousel.text.SpecialToken;
import org.carrousel.text.Tokenizer;
import org.carrousel.text.Vocabulary;
import org.carrousel.text.VocabularyOptions;

/**
 * The words of captions and their numbers, fitted on the training part alone.
 *
 * @param tokenizer cuts captions into words
 * @param vocabulary numbers them, start, end and unknown words included
 */
record CaptionEncoder(Tokenizer tokenizer, Vocabulary vocabulary) {
  static CaptionEncoder fit(Tokenizer tokenizer, int minimalCount, List<CaptionedImage> train) {
    List<List<String>> captions =
        train.stream().flatMap(image -> captions(tokenizer, image).stream()).toList();
    VocabularyOptions options =
        VocabularyOptions.ALL
            .specials(SpecialToken.UNKNOWN, SpecialToken.START, SpecialToken.END)
            .minimalCount(minimalCount);
    return new CaptionEncoder(tokenizer, Vocabulary.fit(captions, options));
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
   * behind a start; labels: nothing at the picture, then the words and the end.
   */
  SequenceExamples examples(List<CaptionedImage> images) {
    List<RgbImage> pictures = new ArrayList<>();
    List<int[]> inputs = new ArrayList<>();
    List<int[]> labels = new ArrayList<>();
    for (CaptionedImage image : images) {
      for (List<String> caption : captions(tokenizer, image)) {
        int[] words = vocabulary.encode(caption);
        pictures.add(image.image());
        inputs.add(between(words, new int[] {start()}, new int[0]));
        labels.add(between(words, new int[] {TokenSequences.NONE}, new int[] {end()}));
      }
    }
    return new SequenceExamples(
        List.of(new Images(pictures), numbers(inputs)), List.of(numbers(labels)));
  }

  private static int[] between(int[] words, int[] before, int[] after) {
    int[] all = Arrays.copyOf(before, before.length + words.length + after.length);
    System.arraycopy(words, 0, all, before.length, words.length);
    System.arraycopy(after, 0, all, before.length + words.length, after.length);
    return all;
  }

  private TokenSequences numbers(List<int[]> sequences) {
    return new TokenSequences(sequences.toArray(int[][]::new), vocabulary.size(), Form.NUMBERS);
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
