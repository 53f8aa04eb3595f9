package org.carrousel.recurrent;

import static org.assertj.core.api.Assertions.assertThat;

import org.carrousel.cell.Cell;
import org.carrousel.cell.CellActivation;
import org.carrousel.cell.Gates.Gate;
import org.carrousel.cell.Gates.GateRecurrence;
import org.carrousel.cell.Lstm;
import org.carrousel.cell.ParameterBlock;
import org.carrousel.cell.Projection;
import org.carrousel.cell.SimpleRnn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weight counts of published nets. */
class PublishedNetsTest {
  private static final Lstm VANILLA = Lstm.standard().peepholes(true);

  private static long size(Cell cell, int inputs, int units) {
    return cell.parameters(inputs, units).stream().mapToLong(ParameterBlock::size).sum();
  }

  /** Cells and gates see inputs, cells and gates. */
  private static Lstm of1997(int cellsPerBlock) {
    return Lstm.of1997()
        .gateRecurrence(GateRecurrence.GATES_AND_CANDIDATE)
        .cellsPerBlock(cellsPerBlock);
  }

  /**
   * Hochreiter and Schmidhuber 1997, experiments 3 (two sequences), 4 and 5 (adding,
   * multiplication), 6a and 6b (temporal order). The output sees the cells; in experiment 3 without
   * biases of its own.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 3, 1, 1, false, 102",
    "2, 4, 2, 1, true, 93",
    "8, 4, 2, 4, true, 156",
    "8, 6, 2, 8, true, 308"
  })
  void netsOf1997(
      int inputs, int cells, int cellsPerBlock, int outputs, boolean outputBias, long expected) {
    long head = (long) outputs * (outputBias ? cells + 1 : cells);
    assertThat(size(of1997(cellsPerBlock), inputs, cells) + head).isEqualTo(expected);
  }

  /**
   * Experiment 1 of 1997, the embedded Reber grammar: 4 blocks of 1 cell, or 3 of 2. There only the
   * gates have biases; our cells have one each, and are counted without.
   */
  @ParameterizedTest
  @CsvSource({"4, 1, 264", "6, 2, 276"})
  void embeddedReberGrammarOf1997(int cells, int cellsPerBlock, long expected) {
    long biasesOfCells = cells;
    assertThat(size(of1997(cellsPerBlock), 7, cells) - biasesOfCells + 7L * cells)
        .isEqualTo(expected);
  }

  /**
   * Experiment 2 of 1997, long time lags with p = 100: 101 symbols, one cell with an input gate.
   * The count of 10504 is that of a net in which cell and gate see the inputs only, the outputs see
   * inputs and cell, and nothing has a bias; our layer has 2 recurrent weights and 2 biases more.
   */
  @Test
  void longTimeLagsOf1997() {
    long recurrentWeights = 2;
    long biases = 2;
    long layer = size(Lstm.of1997().outputGate(Gate.OPEN), 101, 1);
    assertThat(layer - recurrentWeights - biases + 101 * (101 + 1)).isEqualTo(10_504);
  }

  /**
   * Gers, Schmidhuber and Cummins 2000, the continual embedded Reber grammar: 4 blocks of 2 cells
   * with forget gates, which see inputs and cells; outputs see cells and, by shortcuts, inputs, and
   * have biases, as gates do. Our 8 cells have one each, too, and are counted without.
   */
  @Test
  void continualEmbeddedReberGrammarOf2000() {
    long layer = size(Lstm.standard().cellsPerBlock(2), 7, 8);
    long biasesOfCells = 8;
    long outputs = 7 * (8 + 7 + 1);
    assertThat(layer - biasesOfCells + outputs).isEqualTo(424);
  }

  /** Graves and Schmidhuber 2005: 26 inputs, 93 blocks in each direction, 61 phones. */
  @Test
  void framewisePhonemeClassifierOf2005() {
    assertThat(2 * size(VANILLA, 26, 93) + 61 * (2 * 93 + 1)).isEqualTo(101_245);
  }

  /** Graves et al. 2009, 100 blocks in each direction; 80 or 81 characters and the blank. */
  @ParameterizedTest
  @CsvSource({"25, 81, 117681", "4, 81, 100881", "9, 82, 105082"})
  void handwritingRecognisersOf2009(int inputs, int outputs, long expected) {
    assertThat(2 * size(VANILLA, inputs, 100) + outputs * 201L).isEqualTo(expected);
  }

  /** Graves, Mohamed and Hinton 2013, table 1, in millions: 123 inputs, 61 phones and the blank. */
  @ParameterizedTest
  @CsvSource({"1, 250, 0.8", "1, 622, 3.8", "2, 250, 2.3", "3, 250, 3.8", "5, 250, 6.8"})
  void deepBidirectionalNetsOf2013(int layers, int units, double millions) {
    long above = 2 * size(VANILLA, 2 * units, units);
    long all = 2 * size(VANILLA, 123, units) + (layers - 1) * above + 62L * (2 * units + 1);
    assertThat(Math.round(all / 1e5) / 10.0).isEqualTo(millions);
  }

  /** The same table's one-way net, and the one of simple units. */
  @Test
  void otherDeepNetsOf2013() {
    long oneWay = size(VANILLA, 123, 421) + 2 * size(VANILLA, 421, 421) + 62L * (421 + 1);
    assertThat(Math.round(oneWay / 1e5) / 10.0).isEqualTo(3.8);
    SimpleRnn tanh = new SimpleRnn(CellActivation.TANH);
    long simple = 2 * size(tanh, 123, 500) + 2 * 2 * size(tanh, 1000, 500) + 62L * (2 * 500 + 1);
    assertThat(Math.round(simple / 1e5) / 10.0).isEqualTo(3.7);
  }

  /**
   * Sak et al. 2014, section 3: 4 n_c n_r + 4 n_i n_c + n_c (n_r + n_p) + 3 n_c up to the hidden
   * state; they count no biases, of which there are 4 n_c.
   */
  @ParameterizedTest
  @CsvSource({"2048, 512, 0", "2048, 512, 256", "800, 512, 0"})
  void projectedNetsOf2014(int cells, int recurrent, int nonRecurrent) {
    int inputs = 40;
    long expected =
        4L * cells * recurrent
            + 4L * inputs * cells
            + (long) cells * (recurrent + nonRecurrent)
            + 3L * cells;
    Lstm cell = VANILLA.projection(new Projection(recurrent, nonRecurrent));
    assertThat(size(cell, inputs, cells) - 4L * cells).isEqualTo(expected);
    assertThat(cell.outputs(cells)).isEqualTo(recurrent + nonRecurrent);
  }
}
