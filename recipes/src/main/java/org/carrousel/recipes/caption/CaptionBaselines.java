package org.carrousel.recipes.caption;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carrousel.image.RgbImage;
import org.carrousel.recipes.data.CaptionedImage;

/** Captions without a network; Vinyals et al. 2014 compare with the nearest neighbour, too. */
final class CaptionBaselines {
  private final CaptionEncoder encoder;
  private final List<CaptionedImage> train;

  private CaptionBaselines(CaptionEncoder encoder, List<CaptionedImage> train) {
    this.encoder = encoder;
    this.train = train;
  }

  /** Scores on the same test images, by name. */
  static Map<String, CaptionScores> measured(CaptionPreparation prepared) {
    CaptionBaselines baselines = new CaptionBaselines(prepared.encoder(), prepared.parts().train());
    String frequent = baselines.mostFrequent();
    Map<String, CaptionScores> scores = new LinkedHashMap<>();
    scores.put(
        "most frequent caption",
        CaptionScores.of(prepared, images -> Collections.nCopies(images.size(), frequent)));
    scores.put(
        "nearest picture",
        CaptionScores.of(
            prepared,
            images -> images.stream().map(image -> baselines.ofNearest(image.image())).toList()));
    return scores;
  }

  /** The most frequent caption, of equally frequent ones the first in alphabetical order. */
  private String mostFrequent() {
    Map<String, Integer> counts = new TreeMap<>();
    for (CaptionedImage image : train) {
      image.captions().forEach(caption -> counts.merge(encoder.normal(caption), 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .max(
            Comparator.comparingInt(Map.Entry<String, Integer>::getValue)
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .orElseThrow()
        .getKey();
  }

  /** The first caption of the training image with the least squared distance of pixels. */
  private String ofNearest(RgbImage image) {
    long least = Long.MAX_VALUE;
    CaptionedImage nearest = train.get(0);
    for (CaptionedImage other : train) {
      long distance = distance(image, other.image(), least);
      if (distance < least) {
        least = distance;
        nearest = other;
      }
    }
    return encoder.normal(nearest.captions().get(0));
  }

  /** The squared distance; a partial sum as soon as that reaches {@code enough}. */
  private static long distance(RgbImage image, RgbImage other, long enough) {
    byte[] a = image.values();
    byte[] b = other.values();
    long sum = 0;
    for (int from = 0; from < a.length && sum < enough; from += image.width()) {
      int row = 0;
      for (int i = from; i < from + image.width(); i++) {
        int difference = (a[i] & 0xFF) - (b[i] & 0xFF);
        row += difference * difference;
      }
      sum += row;
    }
    return sum;
  }
}
