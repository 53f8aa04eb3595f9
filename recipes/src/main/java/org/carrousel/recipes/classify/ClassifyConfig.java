package org.carrousel.recipes.classify;

import java.util.List;
import org.carrousel.architecture.Bidirectional;
import org.carrousel.architecture.ClassifierDesign;
import org.carrousel.architecture.Pooling;
import org.carrousel.architecture.Regularization;
import org.carrousel.recipes.run.Runs;
import org.carrousel.recipes.sequence.FeatureScaling;
import org.carrousel.recipes.sequence.PartShares;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/**
 * All that a classification is asked for. Start with {@link #defaults} and change what differs.
 *
 * @param columns what the columns of a CSV are
 * @param texts how texts are cut into tokens
 * @param scaling who shares a scaler
 * @param split what is held out
 * @param network recurrent layers, pooling, regularization
 * @param balance what is done about rare classes
 * @param augmentation how training sequences are changed
 * @param ranking which class is looked for, and how groups are ranked by it
 * @param compare other ways with rare classes, trained beside this one
 * @param training epochs, batches, learning rate, patience
 * @param runs how often, with which seeds
 */
public record ClassifyConfig(
    ClassifyColumns columns,
    TextOptions texts,
    FeatureScaling scaling,
    PartShares split,
    ClassifierDesign network,
    Balance balance,
    AugmentationOptions augmentation,
    RankingOptions ranking,
    List<Variant> compare,
    TrainingOptions training,
    Runs runs) {
  public ClassifyConfig {
    compare = List.copyOf(compare);
  }

  /**
   * The defaults: one bidirectional LSTM layer of 64 units, mean and maximum over time; a fifth for
   * testing, a tenth of the rest for validation.
   */
  public static ClassifyConfig defaults() {
    return new ClassifyConfig(
        ClassifyColumns.defaults(),
        TextOptions.defaults(),
        FeatureScaling.FEATURE,
        new PartShares(.1, .2),
        new ClassifierDesign(
            new Bidirectional(List.of(64)), Pooling.MEAN_AND_MAX, Regularization.defaults()),
        Balance.NONE,
        AugmentationOptions.NONE,
        RankingOptions.NONE,
        List.of(),
        new TrainingOptions(50, 32, .003, LearningRateSchedule.CONSTANT, 10),
        new Runs(1, 1));
  }

  /** The same with other parts for the columns. */
  public ClassifyConfig columns(ClassifyColumns columns) {
    return new ClassifyConfig(
        columns,
        texts,
        scaling,
        split,
        network,
        balance,
        augmentation,
        ranking,
        compare,
        training,
        runs);
  }

  /** The same with other tokens. */
  public ClassifyConfig texts(TextOptions texts) {
    return new ClassifyConfig(
        columns,
        texts,
        scaling,
        split,
        network,
        balance,
        augmentation,
        ranking,
        compare,
        training,
        runs);
  }

  /** The same with another scaling. */
  public ClassifyConfig scaling(FeatureScaling scaling) {
    return new ClassifyConfig(
        columns,
        texts,
        scaling,
        split,
        network,
        balance,
        augmentation,
        ranking,
        compare,
        training,
        runs);
  }

  /** The same with another split. */
  public ClassifyConfig split(PartShares split) {
    return new ClassifyConfig(
        columns,
        texts,
        scaling,
        split,
        network,
        balance,
        augmentation,
        ranking,
        compare,
        training,
        runs);
  }

  /** The same with another network. */
  public ClassifyConfig network(ClassifierDesign network) {
    return new ClassifyConfig(
        columns,
        texts,
        scaling,
        split,
        network,
        balance,
        augmentation,
        ranking,
        compare,
        training,
        runs);
  }

  /** The same with another balance. */
  public ClassifyConfig balance(Balance balance) {
    return new ClassifyConfig(
        columns,
        texts,
        scaling,
        split,
        network,
        balance,
        augmentation,
        ranking,
        compare,
        training,
        runs);
  }

  /** The same with another augmentation. */
  public ClassifyConfig augmentation(AugmentationOptions augmentation) {
    return new ClassifyConfig(
        columns,
        texts,
        scaling,
        split,
        network,
        balance,
        augmentation,
        ranking,
        compare,
        training,
        runs);
  }

  /** The same with another ranking. */
  public ClassifyConfig ranking(RankingOptions ranking) {
    return new ClassifyConfig(
        columns,
        texts,
        scaling,
        split,
        network,
        balance,
        augmentation,
        ranking,
        compare,
        training,
        runs);
  }

  /** The same with other variants beside it. */
  public ClassifyConfig compare(List<Variant> compare) {
    return new ClassifyConfig(
        columns,
        texts,
        scaling,
        split,
        network,
        balance,
        augmentation,
        ranking,
        compare,
        training,
        runs);
  }

  /** The configuration of a variant. */
  ClassifyConfig variant(Variant variant) {
    return balance(variant.balance()).augmentation(variant.augmentation()).compare(List.of());
  }

  /** The same with another training. */
  public ClassifyConfig training(TrainingOptions training) {
    return new ClassifyConfig(
        columns,
        texts,
        scaling,
        split,
        network,
        balance,
        augmentation,
        ranking,
        compare,
        training,
        runs);
  }

  /** The same with other seeds. */
  public ClassifyConfig runs(Runs runs) {
    return new ClassifyConfig(
        columns,
        texts,
        scaling,
        split,
        network,
        balance,
        augmentation,
        ranking,
        compare,
        training,
        runs);
  }
}
