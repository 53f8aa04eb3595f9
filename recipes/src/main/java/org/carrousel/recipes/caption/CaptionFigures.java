package org.carrousel.recipes.caption;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.metrics.Bleu;
import org.carrousel.metrics.Bleu.Smoothing;
import org.carrousel.recipes.data.CaptionedImage;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;

/**
 * Measures of the captions of some images.
 *
 * @param right for each image: whether the caption is one of the image's own, word by word
 * @param bleu BLEU-4, 0 to 100, against all of the images' own captions
 */
record CaptionFigures(List<Boolean> right, double bleu, String signature) {
  /** For captions whose words are joined by blanks. */
  private static final Tokenizer SPLIT = Tokenizer.of(TokenUnit.PRE_TOKENIZED);

  /** Compares captions with the images' own. */
  static CaptionFigures of(
      CaptionEncoder encoder, List<CaptionedImage> images, List<String> captions) {
    Bleu bleu = new Bleu(SPLIT, Smoothing.EXPONENTIAL);
    Boolean[] right = new Boolean[images.size()];
    for (int number = 0; number < right.length; number++) {
      List<String> references =
          images.get(number).captions().stream().map(encoder::normal).toList();
      String caption = captions.get(number);
      right[number] = references.contains(caption);
      bleu.add(caption, references);
    }
    return new CaptionFigures(List.of(right), bleu.score(), bleu.signature());
  }

  /** The share of images with a right caption, 0 to 1. */
  double exact() {
    return right.stream().filter(r -> r).count() / (double) right.size();
  }

  /**
   * Measures by key.
   *
   * @param part {@code test} or {@code seen}
   */
  Map<String, Double> metrics(String part) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put(part + ".exact", exact());
    metrics.put(part + ".bleu", bleu);
    return metrics;
  }
}
