package org.carrousel.recipes.classify;

import java.util.List;
import java.util.Map;
import org.carrousel.batch.SamplingOptions;
import org.carrousel.recipes.StreamContract;
import org.carrousel.recipes.data.LabelledSequence;
import org.carrousel.stream.ModelStream;

/** A text token by token. */
class TextStreamTest implements StreamContract<ClassifyModel, String, Map<String, Float>> {
  @Override
  public ClassifyModel model(boolean bidirectional) {
    List<String> texts =
        List.of("abski", "abini", "abaski", "abaini", "bski", "bini", "aski", "aini");
    List<String> labels = texts.stream().map(text -> text.substring(text.length() - 3)).toList();
    return Classify.of(
            Waves.config().bidirectional(bidirectional).withSampling(SamplingOptions.NONE))
        .train(Classify.texts(texts, labels).test(Classify.texts(texts, labels)))
        .model();
  }

  @Override
  public ModelStream<String, Map<String, Float>> stream(ClassifyModel model) {
    return model.tokenStream();
  }

  @Override
  public List<String> steps() {
    return List.of("a", "b", "a", "?", "k", "i");
  }

  @Override
  public Map<String, Float> whole(ClassifyModel model, List<String> steps) {
    LabelledSequence text = LabelledSequence.ofText(String.join("", steps), null, "");
    return ModelStream.named(model.classes(), model.probabilities(List.of(text))[0]);
  }

  @Override
  public double[] numbers(Map<String, Float> answer) {
    return answer.values().stream().mapToDouble(Float::doubleValue).toArray();
  }
}
