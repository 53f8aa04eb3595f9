package org.carrousel.recipes.classify;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.carrousel.batch.Augmentation;
import org.carrousel.batch.ExampleColumn;
import org.carrousel.error.BadInputException;

/** What was fitted on the training part to turn sequences into the inputs of a network. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = FeatureEncoder.class, name = "features"),
  @JsonSubTypes.Type(value = TokenEncoder.class, name = "tokens")
})
sealed interface Encoder permits FeatureEncoder, TokenEncoder {
  /** Fits on the training part: numbers or texts, whichever it has. */
  static Encoder fit(ClassifyConfig config, List<LabelledSequence> train, List<String> features) {
    return features.isEmpty()
        ? TokenEncoder.fit(config.texts(), train)
        : FeatureEncoder.fit(config.scaling(), train, features);
  }

  /** The input of the network, {@code [batch, inputs, time]}. */
  ExampleColumn part(List<LabelledSequence> sequences, List<Augmentation> augmentations);

  /** Numbers of a time step. */
  int inputs();

  /** Time steps of a sequence, in the network. */
  int steps(LabelledSequence sequence);

  /** What a sequence is made of, in a few words. */
  String description();

  /**
   * Checks that another file has sequences of the same kind.
   *
   * @throws BadInputException if it has other features, or a text of which no token is known
   */
  void require(SequenceFile file);

  /** Says that a file is of the wrong kind. */
  static BadInputException wrongKind(String file, String given, String expected) {
    return new BadInputException(
        file + ": " + given, expected + ", as the training part has", "name another file");
  }
}
