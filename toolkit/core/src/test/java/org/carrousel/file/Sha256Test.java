package org.carrousel.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Test {
  /** FIPS 180-2, appendix B.1. */
  @Test
  void thePublishedExample() {
    String published = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    assertThat(Sha256.of("abc".getBytes(US_ASCII))).isEqualTo(published);
    assertThat(Sha256.of("a".getBytes(US_ASCII), "bc".getBytes(US_ASCII))).isEqualTo(published);
  }
}
