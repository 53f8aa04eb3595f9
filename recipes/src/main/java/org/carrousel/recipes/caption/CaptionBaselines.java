package org.carrousel.recipes.caption;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.baseline.MostFrequent;
import org.carrousel.baseline.NearestImage;
import org.carrousel.image.RgbImage;
import org.carrousel.recipes.data.CaptionedImage;

/** Captions without a network; Vinyals et al. 2014 compare with the nearest neighbour, too. */
final class CaptionBaselines {
  private CaptionBaselines() {}

  /** Scores on the same test images, by name. */
  static Map<String, CaptionScores> measured(CaptionPreparation prepared) {
    CaptionEncoder encoder = prepared.encoder();
    List<CaptionedImage> train = prepared.parts().train();
    List<RgbImage> known = train.stream().map(CaptionedImage::image).toList();
    String frequent =
        MostFrequent.of(
            train.stream().flatMap(image -> image.captions().stream()).map(encoder::normal));
    Map<String, CaptionScores> scores = new LinkedHashMap<>();
    scores.put(
        "most frequent caption",
        CaptionScores.of(prepared, images -> Collections.nCopies(images.size(), frequent)));
    scores.put(
        "nearest picture",
        CaptionScores.of(
            prepared,
            images ->
                images.stream()
                    .map(image -> train.get(NearestImage.of(image.image(), known)))
                    .map(nearest -> encoder.normal(nearest.captions().get(0)))
                    .toList()));
    return scores;
  }
}
