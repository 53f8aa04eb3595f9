package org.carrousel.recipes.classify;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.carrousel.batch.Augmentation;
import org.carrousel.batch.ExampleColumn;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.LabelledSequence;

/** Scalers or a vocabulary, fitted on the training part, that turn sequences into inputs. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = FeatureEncoder.class, name = "features"),
  @JsonSubTypes.Type(value = TokenEncoder.class, name = "tokens")
})
sealed interface SequenceEncoder permits FeatureEncoder, TokenEncoder {
  /** Fits on the training part, numbers or texts. */
  static SequenceEncoder fit(
      ClassifyConfig config, List<LabelledSequence> train, List<String> features) {
    return features.isEmpty()
        ? TokenEncoder.fit(config.tokenizer(), config.vocabulary(), train)
        : FeatureEncoder.fit(config.scaling(), train, features);
  }

  /** The input of the network, {@code [batch, inputs, time]}. */
  ExampleColumn column(List<LabelledSequence> sequences, List<Augmentation> augmentations);

  /** Size of the input at a time step. */
  int inputs();

  /** Time steps of a sequence. */
  int steps(LabelledSequence sequence);

  /** Describes a time step in a few words. */
  String description();

  /**
   * Checks that data have sequences of the same kind.
   *
   * @throws BadInputException if they have other features, or a text without a known token
   */
  void require(Dataset<LabelledSequence> data);

  /** The error about data of the other kind. */
  static BadInputException wrongKind(String name, String given, String expected) {
    return new BadInputException(
        name + ": " + given, expected + ", as the training part has", "name another file");
  }
}
