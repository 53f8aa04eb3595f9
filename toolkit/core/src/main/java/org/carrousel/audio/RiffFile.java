package org.carrousel.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.carrousel.error.BadInputException;

/** Reader of WAV, AU and AIFF files with 8 to 32 bits, floats, A-law or µ-law. */
final class RiffFile {
  private RiffFile() {}

  static Waveform waveform(Path file, InputStream content) {
    try (AudioInputStream source = AudioSystem.getAudioInputStream(content)) {
      AudioFormat format = source.getFormat();
      AudioFile.requireMono(file, format.getChannels());
      AudioFormat pcm = new AudioFormat(format.getSampleRate(), 16, 1, true, false);
      if (!AudioSystem.isConversionSupported(pcm, format)) {
        throw noAudio(file, format.toString());
      }
      byte[] bytes = AudioSystem.getAudioInputStream(pcm, source).readAllBytes();
      short[] samples = new short[bytes.length / 2];
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
      return AudioFile.of(samples, Math.round(format.getSampleRate()));
    } catch (UnsupportedAudioFileException e) {
      throw noAudio(file, "not a WAV file");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BadInputException noAudio(Path file, String found) {
    return new BadInputException(
        "%s: %s".formatted(file, found),
        "a WAV file with uncompressed samples, or NIST SPHERE",
        "convert it: sox FILE -b 16 -c 1 CONVERTED.wav");
  }
}
