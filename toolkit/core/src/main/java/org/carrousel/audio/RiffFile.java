package org.carrousel.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Set;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.carrousel.error.BadInputException;

/** Reader of WAV, AU and AIFF files with 8 to 32 bits, floats, A-law or µ-law. */
final class RiffFile {
  private static final Set<Encoding> PLAIN =
      Set.of(Encoding.PCM_SIGNED, Encoding.PCM_UNSIGNED, Encoding.PCM_FLOAT);

  private RiffFile() {}

  static Waveform waveform(Path file, InputStream content) {
    try (AudioInputStream source = AudioSystem.getAudioInputStream(content)) {
      AudioFormat format = source.getFormat();
      AudioFile.requireMono(file, format.getChannels());
      return new Waveform(samples(file, plain(file, source)), Math.round(format.getSampleRate()));
    } catch (UnsupportedAudioFileException e) {
      throw noAudio(file, "not a WAV file");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Decodes a- and µ-law; plain samples stay as they are, since Java would cut them to 16 bits. */
  private static AudioInputStream plain(Path file, AudioInputStream given) {
    AudioFormat format = given.getFormat();
    if (PLAIN.contains(format.getEncoding())) {
      return given;
    }
    AudioFormat wanted = new AudioFormat(format.getSampleRate(), 16, 1, true, false);
    if (!AudioSystem.isConversionSupported(wanted, format)) {
      throw noAudio(file, format.toString());
    }
    return AudioSystem.getAudioInputStream(wanted, given);
  }

  private static float[] samples(Path file, AudioInputStream plain) throws IOException {
    AudioFormat format = plain.getFormat();
    ByteBuffer bytes =
        ByteBuffer.wrap(plain.readAllBytes())
            .order(format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int size = format.getFrameSize();
    float[] samples = new float[bytes.capacity() / size];
    for (int number = 0; number < samples.length; number++) {
      float sample =
          format.getEncoding().equals(Encoding.PCM_FLOAT)
              ? real(bytes, number, size)
              : whole(bytes, number, size, format.getEncoding().equals(Encoding.PCM_UNSIGNED));
      if (!Float.isFinite(sample)) {
        throw new BadInputException(
            "%s, sample %d: %s".formatted(file, number + 1, sample),
            "samples that are finite numbers",
            "write the file again");
      }
      samples[number] = sample;
    }
    return samples;
  }

  private static float real(ByteBuffer bytes, int number, int size) {
    return size == Double.BYTES
        ? (float) bytes.getDouble(number * size)
        : bytes.getFloat(number * size);
  }

  /** Reads a whole number of 1 to 4 bytes; full scale becomes 1. */
  private static float whole(ByteBuffer bytes, int number, int size, boolean unsigned) {
    boolean bigEndian = bytes.order() == ByteOrder.BIG_ENDIAN;
    int value = 0;
    for (int k = 0; k < size; k++) {
      int place = bigEndian ? k : size - 1 - k;
      value = (value << 8) | (bytes.get(number * size + place) & 0xFF);
    }
    int shift = Integer.SIZE - 8 * size;
    int signed = ((value << shift) ^ (unsigned ? Integer.MIN_VALUE : 0)) >> shift;
    return (float) Math.scalb((double) signed, 1 - 8 * size);
  }

  private static BadInputException noAudio(Path file, String found) {
    return new BadInputException(
        "%s: %s".formatted(file, found),
        "a WAV file with uncompressed samples, or NIST SPHERE",
        "convert it: sox FILE -b 16 -c 1 CONVERTED.wav");
  }
}
