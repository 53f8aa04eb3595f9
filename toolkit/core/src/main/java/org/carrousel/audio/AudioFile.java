package org.carrousel.audio;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.carrousel.error.BadInputException;
import org.carrousel.file.FileKind;
import org.carrousel.file.InputFile;

/** Reads a recording of one channel: RIFF (the usual {@code .wav}) or NIST SPHERE. */
public final class AudioFile {
  private static final byte[] SPHERE = "NIST_1A".getBytes(StandardCharsets.US_ASCII);

  private AudioFile() {}

  /**
   * The recording of a file, which is told apart by its first bytes: TIMIT's {@code .WAV} is
   * SPHERE.
   *
   * @throws BadInputException if the file holds no audio, is compressed in a way that is not read,
   *     or has more than one channel
   */
  public static Waveform read(Path file) {
    byte[] content = bytes(file);
    if (Arrays.equals(Arrays.copyOf(content, SPHERE.length), SPHERE)) {
      return new SphereFile(file, content).waveform();
    }
    return RiffFile.waveform(file, new ByteArrayInputStream(content));
  }

  /**
   * All bytes of a recording.
   *
   * @throws BadInputException if it is missing or a file of another kind
   */
  public static byte[] bytes(Path file) {
    return InputFile.bytes(file, "a recording (WAV or NIST SPHERE)", FileKind.SOUND);
  }

  /**
   * The same, of a given rate.
   *
   * @param rate samples a second that the file must have
   * @throws BadInputException as above, and if the file has another rate
   */
  public static Waveform read(Path file, int rate) {
    Waveform waveform = read(file);
    if (waveform.rate() != rate) {
      throw new BadInputException(
          "%s: %d samples a second".formatted(file, waveform.rate()),
          rate + " samples a second",
          "convert it: sox FILE -r %d CONVERTED".formatted(rate));
    }
    return waveform;
  }

  /** Sound of 16-bit samples. */
  static Waveform of(short[] samples, int rate) {
    float[] scaled = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      scaled[i] = samples[i] / 32768f;
    }
    return new Waveform(scaled, rate);
  }

  static void requireMono(Path file, int channels) {
    if (channels != 1) {
      throw new BadInputException(
          "%s: %d channels".formatted(file, channels),
          "one channel",
          "mix them down: sox FILE -c 1 CONVERTED");
    }
  }
}
