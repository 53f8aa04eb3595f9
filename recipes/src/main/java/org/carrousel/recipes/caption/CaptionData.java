package org.carrousel.recipes.caption;

import java.util.List;
import org.carrousel.recipes.run.DataSource;

/**
 * Captioned pictures of one size, in parts.
 *
 * @param source where they came from
 * @param train at least one
 * @param validation may be empty
 * @param test at least one
 * @param seen a further test part, of combinations that are in the training part where the test
 *     part's are not; may be empty
 * @param notes what the user should be told of
 */
public record CaptionData(
    DataSource source,
    List<CaptionedImage> train,
    List<CaptionedImage> validation,
    List<CaptionedImage> test,
    List<CaptionedImage> seen,
    List<String> notes) {
  /** Copies the parts. */
  public CaptionData {
    train = List.copyOf(train);
    validation = List.copyOf(validation);
    test = List.copyOf(test);
    seen = List.copyOf(seen);
    notes = List.copyOf(notes);
  }

  /** The data in a few words. */
  public String description() {
    return "%d training, %d validation and %d test pictures of %s"
        .formatted(train.size(), validation.size(), test.size() + seen.size(), source.name());
  }
}
