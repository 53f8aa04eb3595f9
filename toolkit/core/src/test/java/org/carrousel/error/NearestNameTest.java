package org.carrousel.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
  private static final List<String> COLUMNS = List.of("Month", "Passengers", "x");

  @ParameterizedTest
  @CsvSource({
    // One deletion, one insertion, one substitution; a swap is two substitutions.
    "Passenger, Passengers",
    "Passsengers, Passengers",
    "Possengers, Passengers",
    "Psasengers, Passengers",
    // Three of ten letters are a third, rounded down.
    "Pxxxengers, Passengers",
    "PASSENGERS, Passengers",
    "mont, Month",
    "y, x"
  })
  void aSlipIsNearItsName(String given, String name) {
    assertThat(NearestName.to(given, COLUMNS)).hasValue(name);
  }

  @ParameterizedTest
  @CsvSource({"Pxxxxngers", "Mxxth", "temperature"})
  void anotherWordIsNearNothing(String given) {
    assertThat(NearestName.to(given, COLUMNS)).isEmpty();
  }

  @Test
  void theNearestOfSeveralNearNamesIsMeant() {
    assertThat(NearestName.to("units", List.of("unit", "limits", "units2", "unIts")))
        .hasValue("unIts");
    assertThat(NearestName.to("lag", List.of())).isEmpty();
  }

  @Test
  void theAdviceIsTheNearNameOrAllNames() {
    assertThat(NearestName.advice("passenger", COLUMNS)).isEqualTo("did you mean \"Passengers\"?");
    assertThat(NearestName.advice("temperature", COLUMNS))
        .isEqualTo("use one of Month, Passengers, x");
  }
}
