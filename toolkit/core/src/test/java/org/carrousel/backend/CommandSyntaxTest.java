package org.carrousel.backend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandSyntaxTest {
  @Test
  void maven() {
    CommandSyntax maven = CommandSyntax.current();

    assertThat(maven).isEqualTo(CommandSyntax.MAVEN);
    assertThat(maven.command("predict")).isEqualTo("mvn -Ppredict");
    assertThat(maven.option("model", "m.carrousel")).isEqualTo("-Dmodel=m.carrousel");
    assertThat(maven.setting("lags")).isEqualTo("-Dset.lags");
  }

  @Test
  void script() {
    CommandSyntax script = CommandSyntax.SCRIPT;

    assertThat(script.command("predict")).isEqualTo("carrousel predict");
    assertThat(script.option("model", "m.carrousel")).isEqualTo("--model m.carrousel");
    assertThat(script.setting("lags")).isEqualTo("--set lags");
  }
}
