package org.carrousel.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carrousel.error.BadInputException;

/**
 * Speech features per frame, in this order: mel-frequency cepstral coefficients (Davis and
 * Mermelstein 1980) or log mel bands, log energy, the deltas of all of these, their delta-deltas.
 *
 * <p>The features are not scaled: fit a scaler on training recordings.
 */
public final class SpeechFeatures {
  /** Added before logarithms so that digital silence has one; far below one 16-bit step. */
  private static final double SILENCE = 1e-10;

  private final SpeechFeatureOptions options;
  private final AudioFrames frames;
  private final PowerSpectrum spectrum;
  private final MelFilterBank bank;
  private final CosineTransform cosines;

  private SpeechFeatures(SpeechFeatureOptions options, int rate) {
    this.options = options;
    frames = AudioFrames.of(options, rate);
    spectrum = new PowerSpectrum(frames.length());
    bank = new MelFilterBank(options.filters(), spectrum.bins(), rate);
    cosines = new CosineTransform(options.coefficients(), options.filters());
  }

  /**
   * Returns the features of a recording.
   *
   * @return [time][features], one row for each of the {@linkplain AudioFrames frames}
   * @throws BadInputException if the recording is shorter than one frame
   */
  public static float[][] of(Waveform waveform, SpeechFeatureOptions options) {
    return new SpeechFeatures(options, waveform.rate()).features(waveform);
  }

  private float[][] features(Waveform waveform) {
    int count = frames.count(waveform.samples().length);
    if (count == 0) {
      throw new BadInputException(
          "a recording of %.0f ms".formatted(1000 * waveform.seconds()),
          "at least one frame of %.0f ms".formatted(options.frameMilliseconds()),
          "leave it out, or use shorter frames");
    }
    double[][] features = new double[count][];
    for (int t = 0; t < count; t++) {
      features[t] = frame(waveform.samples(), t * frames.step());
    }
    List<double[][]> orders = new ArrayList<>();
    orders.add(features);
    for (int order = 0; order < options.deltas(); order++) {
      orders.add(DeltaFeatures.of(orders.get(order)));
    }
    return concatenate(orders);
  }

  private double[] frame(float[] samples, int start) {
    double[] frame = new double[frames.length()];
    double energy = SILENCE;
    for (int i = 0; i < frame.length; i++) {
      float sample = samples[start + i];
      // The sample before a frame's first is taken as equal to it, so frames are independent.
      frame[i] = sample - options.preEmphasis() * samples[start + Math.max(0, i - 1)];
      energy += sample * sample;
    }
    double[] bands = bank.apply(spectrum.power(frame));
    for (int band = 0; band < bands.length; band++) {
      bands[band] = Math.log(bands[band] + SILENCE);
    }
    double[] shape = options.coefficients() > 0 ? cosines.apply(bands) : bands;
    if (!options.energy()) {
      return shape;
    }
    double[] all = Arrays.copyOf(shape, shape.length + 1);
    all[shape.length] = Math.log(energy);
    return all;
  }

  private static float[][] concatenate(List<double[][]> orders) {
    int width = orders.get(0)[0].length;
    float[][] features = new float[orders.get(0).length][width * orders.size()];
    for (int order = 0; order < orders.size(); order++) {
      for (int t = 0; t < features.length; t++) {
        for (int i = 0; i < width; i++) {
          features[t][order * width + i] = (float) orders.get(order)[t][i];
        }
      }
    }
    return features;
  }
}
