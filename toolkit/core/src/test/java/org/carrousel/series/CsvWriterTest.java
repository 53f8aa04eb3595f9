package org.carrousel.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
  @Test
  void listsAndArraysAreSpreadOverCells() {
    CsvWriter csv = CsvWriter.of("name", List.of("a", "b"), "c");
    csv.row("x", List.of(1, true), new float[] {.5f});

    assertThat(csv).hasToString("name,a,b,c\nx,1,true,0.5\n");
  }

  @Test
  void doublesAreWrittenAsFloatsAndTextsQuoted() {
    CsvWriter csv = CsvWriter.of("value", "text").row(.1 + .2, "a, \"b\"");

    assertThat(csv).hasToString("value,text\n0.3,\"a, \"\"b\"\"\"\n");
  }
}
