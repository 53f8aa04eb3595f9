package org.carrousel.recipes.generate;

import java.util.List;
import java.util.Map;
import org.carrousel.recipes.StreamContract;
import org.carrousel.stream.ModelStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Probabilities of the next token, against the network's output for the text so far. */
class TextStreamTest implements StreamContract<TextModel, String, Map<String, Float>> {
  @Override
  public TextModel model(boolean bidirectional) {
    return bidirectional
        ? null
        : Generate.of(Verses.characters()).train(Verses.text(8, "")).model();
  }

  @Override
  public ModelStream<String, Map<String, Float>> stream(TextModel model) {
    return model.stream();
  }

  @Override
  public List<String> steps() {
    return List.of("t", "h", "e", " ", "c", "?");
  }

  @Override
  public Map<String, Float> whole(TextModel model, List<String> steps) {
    int[] tokens = model.encoder().vocabulary().encode(steps);
    INDArray input = Nd4j.create(DataType.FLOAT, 1, 1, tokens.length);
    for (int time = 0; time < tokens.length; time++) {
      input.putScalar(new int[] {0, 0, time}, tokens[time]);
    }
    ComputationGraph network = model.network();
    network.rnnClearPreviousState();
    INDArray output = network.outputSingle(input);
    int last = tokens.length - 1;
    float[] probabilities = new float[(int) output.size(1)];
    for (int token = 0; token < probabilities.length; token++) {
      probabilities[token] = output.getFloat(0, token, last);
    }
    return ModelStream.named(model.encoder().vocabulary().tokens(), probabilities);
  }

  @Override
  public double[] numbers(Map<String, Float> answer) {
    return answer.values().stream().mapToDouble(Float::doubleValue).toArray();
  }
}
