package org.carrousel.recipes.transcribe;

import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.batch.StepContext;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.FeatureScalers;
import org.carrousel.recipes.data.FeatureScaling;
import org.carrousel.recipes.data.Recording;
import org.carrousel.recipes.data.Signal;

/**
 * Encoder of recordings as network inputs, fitted on the training part.
 *
 * @param kind kind of the training signals: ink, sound or numbers
 * @param rate sampling rate of the training sound in samples per second; 0 for other signals
 * @param scalers scalers of a time step's features before stacking; null during fitting
 */
record SignalEncoder(String kind, int rate, FeatureScalers scalers) {
  static SignalEncoder fit(SignalOptions options, List<Recording> train) {
    Recording first = train.get(0);
    SignalEncoder unfitted = new SignalEncoder(first.signal().kind(), rate(first.signal()), null);
    List<float[][]> rows = train.stream().map(r -> unfitted.features(r, options)).toList();
    List<String> names =
        IntStream.rangeClosed(1, rows.get(0)[0].length).mapToObj(i -> "feature " + i).toList();
    return new SignalEncoder(
        unfitted.kind, unfitted.rate, FeatureScalers.fit(FeatureScaling.FEATURE, rows, names));
  }

  private static int rate(Signal signal) {
    return signal instanceof Signal.Sound sound ? sound.waveform().rate() : 0;
  }

  /** Returns the unscaled features before stacking, [time][feature]. */
  private float[][] features(Recording recording, SignalOptions options) {
    requireKind(recording);
    try {
      return options.features(recording);
    } catch (BadInputException e) {
      throw e.at(recording.place());
    }
  }

  private void requireKind(Recording recording) {
    if (!recording.signal().kind().equals(kind)) {
      throw new BadInputException(
          "%s: %s".formatted(recording.place(), recording.signal().kind()),
          kind + ", as the training part has",
          "leave it out; a model transcribes one kind of recording");
    }
    if (rate(recording.signal()) != rate) {
      throw new BadInputException(
          "%s: %d samples a second".formatted(recording.place(), rate(recording.signal())),
          rate + ", as the training part has",
          "convert it: sox FILE -r %d CONVERTED".formatted(rate));
    }
    if (recording.signal() instanceof Signal.Numbers numbers
        && scalers != null
        && numbers.rows()[0].length != width()) {
      throw new BadInputException(
          "%s: %d numbers a time step".formatted(recording.place(), numbers.rows()[0].length),
          width() + ", as the training part has",
          "correct the recording");
    }
  }

  private int width() {
    return scalers.scalers().size();
  }

  /** Returns the number of input features per time step of the network. */
  int inputs(SignalOptions options) {
    return width() * options.stack();
  }

  /** Returns the network's inputs for recordings, [recording][time][feature]. */
  float[][][] encode(List<Recording> recordings, SignalOptions options) {
    return recordings.stream()
        .map(recording -> encode(recording, options))
        .toArray(float[][][]::new);
  }

  /** Returns the network's input for one recording, [time][feature]. */
  float[][] encode(Recording recording, SignalOptions options) {
    return StepContext.stacked(scalers.scaled(features(recording, options)), options.stack());
  }
}
