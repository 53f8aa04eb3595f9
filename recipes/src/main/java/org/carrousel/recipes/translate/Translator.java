package org.carrousel.recipes.translate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.carrousel.architecture.DecoderStates;
import org.carrousel.architecture.StepwiseDecoder;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.decode.BeamSearch;
import org.carrousel.decode.Ensemble;
import org.carrousel.decode.Hypothesis;
import org.carrousel.decode.StepModel;
import org.carrousel.decode.TranslationSearch;
import org.carrousel.recipes.data.SentencePair;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * Search for translations with one network or an ensemble.
 *
 * @param networks networks with the same vocabularies, at least one
 * @param encoder encoder of all networks
 */
record Translator(List<ComputationGraph> networks, PairEncoder encoder) {
  private static final int BATCH = 64;

  /** Creates a translator of models with the same vocabularies, at least one. */
  static Translator of(List<TranslateModel> models) {
    return new Translator(
        models.stream().map(TranslateModel::network).toList(), models.get(0).encoder());
  }

  /** Returns at most {@code beam} translations of each source, best first. */
  List<List<Translation>> translate(List<SentencePair> sources, TranslationSearch options) {
    BeamSearch search =
        new BeamSearch(
            options.beam(), encoder.longest() + 1, encoder.end(), options.lengthPenalty());
    SequenceExamples examples = encoder.sources(sources);
    List<List<Translation>> found = new ArrayList<>(Collections.nCopies(sources.size(), List.of()));
    for (int[] numbers : examples.batches(BATCH)) {
      List<List<Hypothesis>> ofBatch = search(search, examples.batch(numbers));
      for (int i = 0; i < numbers.length; i++) {
        found.set(numbers[i], ofBatch.get(i).stream().map(this::translation).toList());
      }
    }
    return found;
  }

  private List<List<Hypothesis>> search(BeamSearch search, MultiDataSet batch) {
    INDArray[] masks = batch.getFeaturesMaskArrays();
    INDArray mask = masks == null ? null : masks[0];
    List<StepModel<DecoderStates>> models =
        networks.stream().map(network -> model(network, batch.getFeatures(0), mask)).toList();
    return models.size() == 1
        ? search.search(models.get(0))
        : search.search(new Ensemble<>(models));
  }

  private StepModel<DecoderStates> model(ComputationGraph network, INDArray source, INDArray mask) {
    return new StepwiseDecoder(network, source, mask, encoder.start());
  }

  private Translation translation(Hypothesis hypothesis) {
    List<String> tokens = encoder.decoded(hypothesis.tokens());
    return new Translation(
        encoder.text(tokens),
        tokens,
        hypothesis.logProbability(),
        hypothesis.score(),
        hypothesis.complete());
  }
}
