package org.carrousel.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.carrousel.error.BadInputException;

/** UTF-8 decoding whose errors name file, line and byte. */
public final class Utf8 {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Utf8() {}

  /** Returns the bytes of a file without a byte order mark at its start. */
  public static byte[] withoutMark(byte[] file) {
    int mark = Arrays.mismatch(file, BYTE_ORDER_MARK);
    boolean marked = mark < 0 || mark == BYTE_ORDER_MARK.length;
    return marked ? Arrays.copyOfRange(file, BYTE_ORDER_MARK.length, file.length) : file;
  }

  /**
   * Decodes bytes.
   *
   * @param source the file's name in messages
   * @param line the number of the first line, from 1
   * @throws BadInputException if the bytes are not UTF-8; the message names file, line and byte in
   *     the line, from 1
   */
  public static String decode(String source, int line, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
    } catch (CharacterCodingException e) {
      int wrongLine = line;
      int start = 0;
      for (int i = 0; i < in.position(); i++) {
        if (bytes[i] == '\n') {
          wrongLine++;
          start = i + 1;
        }
      }
      throw new BadInputException(
          "%s, line %d, byte %d: bytes that are not UTF-8 (from 0x%02X on)"
              .formatted(source, wrongLine, in.position() - start + 1, bytes[in.position()]),
          "text in UTF-8",
          "save the file again with the encoding UTF-8",
          e);
    }
  }
}
