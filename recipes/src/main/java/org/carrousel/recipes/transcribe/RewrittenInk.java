package org.carrousel.recipes.transcribe;

import java.util.List;
import java.util.random.RandomGenerator;
import org.carrousel.batch.RegeneratedSequences.Generator;
import org.carrousel.error.BadInputException;
import org.carrousel.ink.InkVariation;
import org.carrousel.loss.CtcLoss;
import org.carrousel.recipes.data.Recording;
import org.carrousel.recipes.data.Signal;

/**
 * Random augmentation of handwritten training recordings, drawn again in every epoch.
 *
 * @param least minimal number of time steps for each recording's text; ink that would become
 *     shorter is not changed
 */
record RewrittenInk(
    InkVariation variation,
    List<Recording> recordings,
    SignalEncoder encoder,
    SignalOptions options,
    List<Integer> least)
    implements Generator {
  static RewrittenInk of(TranscribeConfig config, List<Recording> recordings, Encoding encoding) {
    List<Integer> least =
        recordings.stream().map(r -> CtcLoss.leastSteps(encoding.labels(r))).toList();
    return new RewrittenInk(
        config.variation(), recordings, encoding.signals(), config.signal(), least);
  }

  /** Checks that all recordings are handwriting. */
  RewrittenInk {
    for (Recording recording : recordings) {
      if (!(recording.signal() instanceof Signal.Pen)) {
        throw new BadInputException(
            "%s: %s, and the keys pen-distortion and pen-reordering"
                .formatted(recording.place(), recording.signal().kind()),
            "handwriting",
            "leave the two keys out; jitter changes features of any kind");
      }
    }
  }

  @Override
  public float[][] rows(int number, RandomGenerator random) {
    Recording recording = recordings.get(number);
    Signal.Pen pen = (Signal.Pen) recording.signal();
    Signal changed = new Signal.Pen(variation.vary(pen.ink(), recording.text().length(), random));
    float[][] rows = encoder.encode(recording.withSignal(changed), options);
    return rows.length < least.get(number) ? encoder.encode(recording, options) : rows;
  }
}
