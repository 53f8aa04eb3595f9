package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The models of the examples have learned their tasks, and answer the same after loading. */
class ExamplesTest {
  @TempDir private Path folder;

  @Test
  void forecast() throws IOException {
    var result = ForecastExample.run(folder);
    assertTrue(result.rmse() < .5 * result.persistenceRmse(), result::toString);
    assertEquals("2025-01", result.next().get(0).time());
    assertEquals(ForecastExample.sold(120), result.next().get(0).value(), 5);
  }

  @Test
  void classify() throws IOException {
    var result = ClassifyExample.run(folder);
    assertTrue(result.accuracy() > .9, result::toString);
    assertEquals(List.of("rising", "falling"), result.classes());
  }

  @Test
  void regress() throws IOException {
    var result = RegressExample.run(folder);
    assertTrue(result.rmse() < .015, result::toString);
    assertEquals(.07, result.predicted(), .02);
    assertEquals(result.predicted(), result.streamed(), 1e-5);
  }

  @Test
  void label() throws IOException {
    var result = LabelExample.run(folder);
    assertTrue(result.accuracy() > .9, result::toString);
    assertEquals("not full", result.predicted().get(0));
    assertEquals("full", result.predicted().get(5));
    assertEquals(result.predicted(), result.streamed());
  }

  @Test
  void generate() throws IOException {
    assertEquals(" three four five six seven", GenerateExample.run(folder).continuation());
  }

  @Test
  void translate() throws IOException {
    var result = TranslateExample.run(folder);
    assertTrue(result.exact() > .8, result::toString);
    assertEquals("four zero seven", result.translation());
  }

  @Test
  void transcribe() throws IOException {
    var result = TranscribeExample.run(folder);
    assertTrue(result.errors() < .1, result::toString);
    assertEquals("4103", result.notes());
  }

  @Test
  void caption() throws IOException {
    var result = CaptionExample.run(folder);
    assertTrue(result.exact() > .8, result::toString);
    assertEquals("a green square on the left", result.caption());
  }

  @Test
  void rank() throws IOException {
    var result = RankExample.run(folder);
    assertTrue(result.map() > result.bm25Map(), result::toString);
    assertEquals("Hugo paid Ida", result.answer());
  }
}
