package org.carrousel.backend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.carrousel.engine.Engines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorApiTest {
  @AfterEach
  void forget() {
    System.clearProperty(Engines.PROPERTY);
  }

  @Test
  void comesWhereTheEngineMayBeChosen() {
    assertThat(VectorApi.flags()).containsExactly("--add-modules", "jdk.incubator.vector");
    System.setProperty(Engines.PROPERTY, "simd");
    assertThat(VectorApi.flags()).isEqualTo(VectorApi.FLAGS);
  }

  @Test
  void staysAwayWhereAnotherEngineIsAskedFor() {
    System.setProperty(Engines.PROPERTY, "onednn");
    assertThat(VectorApi.flags()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "WARNING: Using incubator modules: jdk.incubator.vector%nbad input,bad input",
    "WARNING: Using incubator modules: jdk.incubator.vector%n,''",
    "'bad input: a file that is not there, and of which much is to be said','bad input: a file that"
        + " is not there, and of which much is to be said'",
    "bad,bad",
    "'',''"
  })
  void itsWarningAloneIsLeftOut(String errors, String left) throws IOException {
    InputStream stream = new ByteArrayInputStream(errors.formatted().getBytes(UTF_8));

    assertThat(VectorApi.withoutWarning(stream)).hasContent(left);
  }
}
