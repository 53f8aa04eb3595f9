package org.carrousel.recipes.rank;

import java.util.List;
import java.util.Set;
import org.carrousel.architecture.Bidirectional;
import org.carrousel.architecture.ClassifierDesign;
import org.carrousel.architecture.Pooling;
import org.carrousel.architecture.Regularization;
import org.carrousel.recipes.run.Runs;
import org.carrousel.text.SpecialToken;
import org.carrousel.text.VocabularyOptions;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/**
 * All that a ranking is asked for. Start with {@link #defaults} and change what differs.
 *
 * @param columns what the columns of a CSV are
 * @param split what is held out
 * @param stopWords what BM25, overlaps and marks leave out
 * @param vocabulary which words have a number, where no word vectors are given
 * @param marksShared whether the network is shown which words the other text has too
 * @param network recurrent layers, pooling, regularization
 * @param training epochs, batches, learning rate, patience
 * @param runs how often, with which seeds
 */
public record RankConfig(
    RankColumns columns,
    QuestionShares split,
    StopWords stopWords,
    VocabularyOptions vocabulary,
    boolean marksShared,
    ClassifierDesign network,
    TrainingOptions training,
    Runs runs) {
  /**
   * The defaults: one bidirectional LSTM layer of 64 units, mean and maximum over time; a fifth of
   * the questions for testing, a fifth of the rest for validation.
   */
  public static RankConfig defaults() {
    return new RankConfig(
        RankColumns.defaults(),
        new QuestionShares(.2, .2),
        StopWords.ENGLISH,
        new VocabularyOptions(2, 20_000, Set.of(SpecialToken.UNKNOWN)),
        true,
        new ClassifierDesign(
            new Bidirectional(List.of(64)), Pooling.MEAN_AND_MAX, Regularization.defaults()),
        new TrainingOptions(20, 32, .003, LearningRateSchedule.CONSTANT, 4),
        new Runs(1, 1));
  }

  /** The same with other parts for the columns. */
  public RankConfig columns(RankColumns columns) {
    return new RankConfig(
        columns, split, stopWords, vocabulary, marksShared, network, training, runs);
  }

  /** The same with another split. */
  public RankConfig split(QuestionShares split) {
    return new RankConfig(
        columns, split, stopWords, vocabulary, marksShared, network, training, runs);
  }

  /** The same with other stop words. */
  public RankConfig stopWords(StopWords stopWords) {
    return new RankConfig(
        columns, split, stopWords, vocabulary, marksShared, network, training, runs);
  }

  /** The same with another vocabulary. */
  public RankConfig vocabulary(VocabularyOptions vocabulary) {
    return new RankConfig(
        columns, split, stopWords, vocabulary, marksShared, network, training, runs);
  }

  /** The same with shared words marked, or not. */
  public RankConfig marksShared(boolean marksShared) {
    return new RankConfig(
        columns, split, stopWords, vocabulary, marksShared, network, training, runs);
  }

  /** The same with another network. */
  public RankConfig network(ClassifierDesign network) {
    return new RankConfig(
        columns, split, stopWords, vocabulary, marksShared, network, training, runs);
  }

  /** The same with another training. */
  public RankConfig training(TrainingOptions training) {
    return new RankConfig(
        columns, split, stopWords, vocabulary, marksShared, network, training, runs);
  }

  /** The same with other seeds. */
  public RankConfig runs(Runs runs) {
    return new RankConfig(
        columns, split, stopWords, vocabulary, marksShared, network, training, runs);
  }
}
