package org.carrousel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BenchmarkResultsTest {
  private static final WorkloadShape SHAPE = WorkloadShape.of(32, 100, 8, 128);

  private static final BenchmarkResults RESULTS =
      new BenchmarkResults(
          List.of(
              new ResultRow(
                  TimedOperation.TRAIN,
                  SHAPE,
                  "f32",
                  Map.of(
                      Library.OURS, new Timing(9.25, 2),
                      Library.ND4J, new Timing(30, 1),
                      Library.STOCK_DL4J, new Timing(555, 1),
                      Library.TORCH, new Timing(18.5, 2))),
              new ResultRow(
                  TimedOperation.TRAIN,
                  SHAPE,
                  "bf16",
                  Map.of(Library.OURS, new Timing(0.0456, 2), Library.TORCH, new Timing(18.5, 2)))),
          new TreeMap<>(Map.of(1, 50.4, 2, 99.6)),
          Map.of("processor", "A processor", "cores", 2, "load", 0.1));

  @Test
  void tableAlignsItsColumns() {
    assertThat(RESULTS.table().lines())
        .containsExactly(
            "work   shape             precision    ours  ours on ND4J  stock DL4J  libtorch"
                + "  ours / libtorch  stock DL4J / ours",
            "train  B32 T100 I8 H128  f32          9.25          30.0         555      18.5"
                + "            0.500               60.0",
            "train  B32 T100 I8 H128  bf16       0.0456             -           -      18.5"
                + "           0.0025                  -");
  }

  @Test
  void markdownHasARuleAsWideAsTheTableAndSaysWhereItWasMeasured() {
    assertThat(RESULTS.markdown().lines())
        .containsExactly(
            "| work | shape | precision | ours | ours on ND4J | stock DL4J | libtorch |"
                + " ours / libtorch | stock DL4J / ours |",
            "|---|---|---|--:|--:|--:|--:|--:|--:|",
            "| train | B32 T100 I8 H128 | f32 | 9.25 | 30.0 | 555 | 18.5 | 0.500 | 60.0 |",
            "| train | B32 T100 I8 H128 | bf16 | 0.0456 | - | - | 18.5 | 0.0025 | - |",
            "",
            "Milliseconds per step. A processor, 2 cores, load 0.1 before;"
                + " SGEMM 1024³ 50 (1 thread), 100 (2 threads) GFLOPS.");
  }

  @Test
  void jsonHasNullForWhoDidNotTakePart() {
    JsonNode json = new ObjectMapper().valueToTree(RESULTS.tree());

    JsonNode first = json.at("/rows/0");
    assertThat(first.get("work").asText()).isEqualTo("train");
    assertThat(first.get("shape").asText()).isEqualTo("B32 T100 I8 H128");
    assertThat(first.get("precision").asText()).isEqualTo("f32");
    assertThat(first.get("ours_ms").asDouble()).isEqualTo(9.25);
    assertThat(first.get("nd4j_ms").asDouble()).isEqualTo(30);
    assertThat(first.get("stock_dl4j_ms").asDouble()).isEqualTo(555);
    assertThat(first.get("torch_ms").asDouble()).isEqualTo(18.5);
    assertThat(first.get("ratio_torch").asDouble()).isEqualTo(0.5);
    assertThat(first.at("/threads/stock_dl4j").asInt()).isEqualTo(1);
    assertThat(json.at("/rows/1/stock_dl4j_ms").isNull()).isTrue();
    assertThat(json.at("/rows/1/nd4j_ms").isNull()).isTrue();
    assertThat(json.get("sgemm_gflops").asDouble()).isEqualTo(99.6);
    assertThat(json.at("/environment/cores").asInt()).isEqualTo(2);
  }
}
