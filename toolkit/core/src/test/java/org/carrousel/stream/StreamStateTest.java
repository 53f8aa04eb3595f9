package org.carrousel.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carrousel.stream.TestNetworks.answers;
import static org.carrousel.stream.TestNetworks.linearHead;
import static org.carrousel.stream.TestNetworks.recurrent;
import static org.carrousel.stream.TestNetworks.sequence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import org.carrousel.cell.Cell;
import org.carrousel.cell.Gru;
import org.carrousel.cell.Lstm;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StreamStateTest {
  private static final float[][] SEQUENCE = sequence(1);
  private static final float[][] END = Arrays.copyOfRange(SEQUENCE, 4, SEQUENCE.length);

  private static StreamingNetwork stacked(Cell cell) {
    return StreamingNetwork.of(
        TestNetworks.of(recurrent(cell, 6).build(), recurrent(cell, 4).build(), linearHead()));
  }

  private static void begin(NetworkStream stream) {
    answers(stream, Arrays.copyOf(SEQUENCE, 4));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.carrousel.recurrent.Cells#named")
  void aSavedStateContinuesInAnotherStream(String name, Cell cell) throws JsonProcessingException {
    StreamingNetwork network = stacked(cell);
    NetworkStream stream = network.stream();
    begin(stream);
    String saved = new ObjectMapper().writeValueAsString(stream.state());
    float[][] expected = answers(stream, END);
    NetworkStream other = network.stream();
    answers(other, sequence(2));
    other.restore(new ObjectMapper().readValue(saved, StreamState.class));
    assertThat(answers(other, END)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.carrousel.recurrent.Cells#named")
  void afterAResetTheNextTimeStepIsAFirstOne(String name, Cell cell) {
    StreamingNetwork network = stacked(cell);
    NetworkStream stream = network.stream();
    float[][] expected = answers(stream, SEQUENCE);
    assertThat(stream.state()).isNotEqualTo(network.stream().state());
    stream.reset();
    assertThat(stream.state()).isEqualTo(network.stream().state());
    assertThat(answers(stream, SEQUENCE)).isEqualTo(expected);
  }

  @Test
  void hypothesesBranchFromOneState() {
    StreamingNetwork network = stacked(Lstm.standard());
    NetworkStream stream = network.stream();
    begin(stream);
    StreamState parent = stream.state();
    float[] left = stream.step(SEQUENCE[4]);
    stream.restore(parent);
    float[] right = stream.step(SEQUENCE[5]);
    stream.restore(parent);
    assertThat(stream.step(SEQUENCE[4])).isEqualTo(left).isNotEqualTo(right);
  }

  @Test
  void aStateStaysAsItIs() {
    NetworkStream stream = stacked(Lstm.standard()).stream();
    begin(stream);
    StreamState state = stream.state();
    StreamState same = stream.state();
    assertThat(state).isEqualTo(same).hasSameHashCodeAs(same);
    answers(stream, END);
    state.arrays().get(0)[0] = 5;
    assertThat(state).isEqualTo(same).isNotEqualTo(stream.state());
    stream.restore(state);
    answers(stream, END);
    assertThat(state).isEqualTo(same);
  }

  @Test
  void jsonIsALossFreeListOfArrays() throws JsonProcessingException {
    StreamState state = new StreamState(List.of(new float[] {0.1f, -0.0f, 1e-30f}, new float[0]));
    String json = new ObjectMapper().writeValueAsString(state);
    assertThat(json).isEqualTo("{\"arrays\":[[0.1,-0.0,1.0E-30],[]]}");
    assertThat(new ObjectMapper().readValue(json, StreamState.class)).isEqualTo(state);
  }

  @Test
  void theStateOfOtherLayersIsRefusedAndChangesNothing() {
    NetworkStream stream = stacked(Lstm.standard()).stream();
    begin(stream);
    StreamState before = stream.state();
    StreamState other = stacked(new Gru(Gru.Reset.AFTER)).stream().state();
    assertThatThrownBy(() -> stream.restore(other))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("[6, 4]")
        .hasMessageContaining("[6, 6, 0, 4, 4, 0]");
    assertThat(stream.state()).isEqualTo(before);
  }
}
