package org.carrousel.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.carrousel.backend.Backend;
import org.carrousel.cell.Cell;
import org.carrousel.recurrent.Cells;
import org.carrousel.recurrent.RandomArrays;
import org.carrousel.recurrent.RecurrentLayer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Networks with random parameters, and sequences for them. */
final class TestNetworks {
  static final int INPUTS = 5;
  static final int STEPS = 9;

  static {
    Backend.start();
  }

  private TestNetworks() {}

  static MultiLayerNetwork of(Layer... layers) {
    return of(DataType.FLOAT, INPUTS, layers);
  }

  static MultiLayerNetwork of(DataType dataType, int inputs, Layer... layers) {
    ListBuilder list = new NeuralNetConfiguration.Builder().dataType(dataType).list();
    for (Layer layer : layers) {
      list.layer(layer);
    }
    MultiLayerNetwork network =
        new MultiLayerNetwork(list.setInputType(InputType.recurrent(inputs)).build());
    network.init();
    network.setParams(RandomArrays.uniform(7, dataType, 1, network.numParams()).muli(0.7));
    return network;
  }

  /** A recurrent layer and a linear head. */
  static MultiLayerNetwork of(Cell cell) {
    return of(recurrent(cell, 6).build(), linearHead());
  }

  static RecurrentLayer.Builder recurrent(Cell cell, int units) {
    return new RecurrentLayer.Builder().cell(cell).nOut(Cells.units(cell, units));
  }

  static Layer linearHead() {
    return new RnnOutputLayer.Builder(LossFunction.MSE)
        .activation(Activation.IDENTITY)
        .nOut(3)
        .build();
  }

  /** {@code [time, inputs]}. */
  static float[][] sequence(long seed, int inputs, int steps) {
    float[] values =
        RandomArrays.uniform(seed, DataType.FLOAT, 1, (long) steps * inputs).toFloatVector();
    float[][] sequence = new float[steps][inputs];
    for (int time = 0; time < steps; time++) {
      System.arraycopy(values, time * inputs, sequence[time], 0, inputs);
    }
    return sequence;
  }

  static float[][] sequence(long seed) {
    return sequence(seed, INPUTS, STEPS);
  }

  /** The answers of a stream, {@code [time, outputs]}. */
  static float[][] answers(NetworkStream stream, float[][] sequence) {
    float[][] answers = new float[sequence.length][];
    for (int time = 0; time < sequence.length; time++) {
      answers[time] = stream.step(sequence[time]);
    }
    return answers;
  }

  /** {@code [1, inputs, time]}. */
  static INDArray array(float[][] sequence) {
    return Nd4j.create(sequence).transpose().reshape(1, sequence[0].length, sequence.length);
  }

  /** What DL4J gives for the whole sequence, {@code [time, outputs]}. */
  static float[][] whole(MultiLayerNetwork network, float[][] sequence) {
    return rows(network.output(array(sequence)));
  }

  /** What DL4J gives step by step, {@code [time, outputs]}. */
  static float[][] timeSteps(MultiLayerNetwork network, float[][] sequence) {
    network.rnnClearPreviousState();
    float[][] answers = new float[sequence.length][];
    for (int time = 0; time < sequence.length; time++) {
      answers[time] =
          rows(network.rnnTimeStep(Nd4j.create(sequence[time], new long[] {1, INPUTS, 1})))[0];
    }
    return answers;
  }

  /** Of one row with a time axis, or of one row a time step without. */
  static float[][] rows(INDArray answers) {
    INDArray rows =
        answers.rank() == 3
            ? answers.tensorAlongDimension(0, 1, 2).transpose().castTo(DataType.FLOAT)
            : answers.castTo(DataType.FLOAT);
    float[][] values = new float[rows.rows()][];
    for (int row = 0; row < values.length; row++) {
      values[row] = rows.getRow(row).dup().toFloatVector();
    }
    return values;
  }

  /** Within a hundred thousandth of the largest value. */
  static void assertClose(float[][] actual, float[][] expected) {
    assertThat(actual).hasDimensions(expected.length, expected[0].length);
    float largest = 0;
    for (float[] row : expected) {
      for (float value : row) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    assertThat(largest).isPositive();
    for (int row = 0; row < expected.length; row++) {
      for (int k = 0; k < expected[row].length; k++) {
        assertThat(actual[row][k])
            .as("row %d, value %d", row, k)
            .isCloseTo(expected[row][k], within(1e-5f * largest));
      }
    }
  }
}
