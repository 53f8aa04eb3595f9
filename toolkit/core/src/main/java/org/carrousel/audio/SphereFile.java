package org.carrousel.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.carrousel.error.BadInputException;

/**
 * NIST SPHERE file, the format of TIMIT. It has an ASCII header, whose second line gives its length
 * in bytes, with lines {@code name -type value} up to {@code end_head}; the samples follow.
 */
final class SphereFile {
  private final Path file;
  private final byte[] content;
  private final int headerBytes;
  private final Map<String, String> fields = new HashMap<>();

  SphereFile(Path file, byte[] content) {
    this.file = file;
    this.content = content;
    String start = new String(content, StandardCharsets.ISO_8859_1);
    String[] opening = start.split("\n", 3);
    if (opening.length < 3) {
      throw damaged("the header ends after its first line");
    }
    headerBytes = number("header's length", opening[1].strip());
    if (headerBytes < 16 || headerBytes > content.length) {
      throw damaged("a header of %d bytes in %d".formatted(headerBytes, content.length));
    }
    for (String line : start.substring(0, headerBytes).lines().toList()) {
      String[] parts = line.split(" ", 3);
      if (parts.length == 3) {
        fields.put(parts[0], parts[2].strip());
      }
    }
  }

  Waveform waveform() {
    requireField("sample_coding", "pcm", "pcm");
    requireField("sample_n_bytes", "2", "2");
    AudioFile.requireMono(file, number("channel_count", field("channel_count")));
    int count = number("sample_count", field("sample_count"));
    if (count > (content.length - headerBytes) / 2) {
      throw damaged(
          "%d bytes after the header for sample_count %d"
              .formatted(content.length - headerBytes, count));
    }
    ByteOrder order =
        switch (field("sample_byte_format")) {
          case "01" -> ByteOrder.LITTLE_ENDIAN;
          case "10" -> ByteOrder.BIG_ENDIAN;
          default -> throw damaged("sample_byte_format " + field("sample_byte_format"));
        };
    short[] samples = new short[count];
    ByteBuffer.wrap(content, headerBytes, 2 * count).order(order).asShortBuffer().get(samples);
    return AudioFile.of(samples, number("sample_rate", field("sample_rate")));
  }

  private void requireField(String name, String value, String whenAbsent) {
    String given = fields.getOrDefault(name, whenAbsent);
    if (!given.equals(value)) {
      throw new BadInputException(
          "%s: %s %s".formatted(file, name, given),
          "%s %s: plain samples of 16 bits".formatted(name, value),
          "convert it: sph2pipe -f rif FILE CONVERTED.wav");
    }
  }

  private String field(String name) {
    String value = fields.get(name);
    if (value == null) {
      throw damaged("no " + name + " in the header");
    }
    return value;
  }

  private int number(String name, String value) {
    try {
      return Integer.parseUnsignedInt(value);
    } catch (NumberFormatException e) {
      throw damaged("%s \"%s\"".formatted(name, value));
    }
  }

  private BadInputException damaged(String found) {
    return new BadInputException(
        "%s: %s".formatted(file, found), "a whole NIST SPHERE file", "copy the file again");
  }
}
