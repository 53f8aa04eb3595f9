package org.carrousel.recipes.transcribe;

import java.util.List;
import java.util.random.RandomGenerator;
import org.carrousel.batch.RegeneratedSequences.Redrawing;
import org.carrousel.error.BadInputException;
import org.carrousel.ink.InkVariation;

/**
 * Training recordings of handwriting as other hands might have written them.
 *
 * @param least time steps that each needs for its text; what would be shorter stays as it is
 */
record RewrittenInk(
    InkVariation variation,
    List<Recording> recordings,
    SignalEncoder encoder,
    SignalOptions options,
    List<Integer> least)
    implements Redrawing {
  /** Checks that all are handwriting. */
  RewrittenInk {
    for (Recording recording : recordings) {
      if (!(recording.signal() instanceof Signal.Pen)) {
        throw new BadInputException(
            "%s: %s, and the keys pen-distortion and pen-reordering"
                .formatted(recording.place(), recording.signal().kind()),
            "handwriting, which alone can be changed so",
            "leave them out; jitter changes features of any kind");
      }
    }
  }

  @Override
  public float[][] rows(int number, RandomGenerator random) {
    Recording recording = recordings.get(number);
    Signal.Pen pen = (Signal.Pen) recording.signal();
    Signal changed = new Signal.Pen(variation.vary(pen.ink(), recording.text().length(), random));
    float[][] rows = encoder.encode(recording.signal(changed), options);
    return rows.length < least.get(number) ? encoder.encode(recording, options) : rows;
  }
}
