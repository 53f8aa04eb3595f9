package org.carrousel.recipes.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.carrousel.architecture.Architecture;
import org.carrousel.architecture.Regularization;
import org.carrousel.engine.Precision;
import org.carrousel.recipes.settings.Key;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.recurrent.Bidirection;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/** The keys that recipes share: recurrent layers, regularization, training, seeds. */
public final class TrainingKeys {
  private TrainingKeys() {}

  /**
   * Keys of the recurrent layers and of what is below them.
   *
   * @param get takes them out of a configuration
   * @param with puts others in
   */
  public static <C> List<Key<C>> architecture(
      Function<C, Architecture> get, BiFunction<C, Architecture, C> with) {
    List<Key<C>> keys = new ArrayList<>(recurrentLayers(get, with));
    keys.add(convolutions(get, with));
    return keys;
  }

  /**
   * Keys of the recurrent layers.
   *
   * @param get takes them out of a configuration
   * @param with puts others in
   */
  public static <C> List<Key<C>> recurrentLayers(
      Function<C, Architecture> get, BiFunction<C, Architecture, C> with) {
    return List.of(
        units(get, with),
        new Part<>(get, with)
            .key(
                "bidirectional",
                "true: sequences are read backward, too",
                (a, s) -> a.bidirectional(s.flag()),
                TrainingKeys::bidirectional));
  }

  /**
   * The key of the layers' sizes.
   *
   * @param get takes the layers out of a configuration
   * @param with puts others in
   */
  public static <C> Key<C> units(
      Function<C, Architecture> get, BiFunction<C, Architecture, C> with) {
    return new Part<>(get, with)
        .key(
            "units",
            "hidden units of each recurrent layer",
            (a, s) -> a.units(units(s)),
            a -> a.units().stream().map(String::valueOf).toList());
  }

  /**
   * The key of convolutions below the recurrent layers.
   *
   * @param get takes the layers out of a configuration
   * @param with puts others in
   */
  public static <C> Key<C> convolutions(
      Function<C, Architecture> get, BiFunction<C, Architecture, C> with) {
    return new Part<>(get, with)
        .key(
            ConvolutionsKey.NAME,
            "{shape, filters, window, stride}: over each time step for itself, below; or none",
            ConvolutionsKey::put,
            ConvolutionsKey::get);
  }

  private static List<Integer> units(Setting setting) {
    return setting.elements().stream().map(element -> element.integer(1)).toList();
  }

  private static boolean bidirectional(Architecture architecture) {
    return architecture.bidirection() != Bidirection.NONE;
  }

  /**
   * Keys of the regularization.
   *
   * @param get takes it out of a configuration
   * @param with puts another one in
   */
  public static <C> List<Key<C>> regularization(
      Function<C, Regularization> get, BiFunction<C, Regularization, C> with) {
    Part<C, Regularization> part = new Part<>(get, with);
    return List.of(
        part.key(
            "dropout",
            "on inputs of recurrent layers",
            (r, s) -> r.dropout(s.number(0, 0.99)),
            Regularization::dropout),
        part.key(
            "recurrent-dropout",
            "on the hidden state that is fed back, drawn for each sequence",
            (r, s) -> r.recurrentDropout(s.number(0, 0.99)),
            Regularization::recurrentDropout),
        part.key(
            "weight-dropout",
            "on recurrent weights, drawn for each batch",
            (r, s) -> r.weightDropout(s.number(0, 0.99)),
            Regularization::weightDropout),
        part.key(
            "weight-decay",
            "L2 penalty",
            (r, s) -> r.weightDecay(s.number(0, 1)),
            Regularization::weightDecay),
        part.key(
            "gradient-clip",
            "greatest norm of a layer's gradient, 0 for none",
            (r, s) -> r.gradientClip(s.number(0, 1e6)),
            Regularization::gradientClip));
  }

  /**
   * Keys of the training.
   *
   * @param get takes the options out of a configuration
   * @param with puts others in
   */
  public static <C> List<Key<C>> training(
      Function<C, TrainingOptions> get, BiFunction<C, TrainingOptions, C> with) {
    Part<C, TrainingOptions> part = new Part<>(get, with);
    return List.of(
        part.key("epochs", "at most", (t, s) -> t.epochs(s.integer(1)), TrainingOptions::epochs),
        part.key(
            "batch-size",
            "examples a step",
            (t, s) -> t.batchSize(s.integer(1)),
            TrainingOptions::batchSize),
        part.key(
            "learning-rate",
            "of the first epoch",
            (t, s) -> t.learningRate(s.number(1e-9, 100)),
            TrainingOptions::learningRate),
        part.key(
            "schedule",
            "constant, cosine or exponential",
            (t, s) -> t.schedule(s.oneOf(LearningRateSchedule.class)),
            t -> Setting.name(t.schedule())),
        part.key(
            "patience",
            "epochs without a better validation loss, 0 for never stop",
            (t, s) -> t.patience(s.integer(0)),
            TrainingOptions::patience),
        part.key(
            "precision",
            "full or bfloat16: of the recurrent layers' products",
            (t, s) -> t.precision(s.oneOf(Precision.class)),
            t -> Setting.name(t.precision())));
  }

  /**
   * Keys of the seeds.
   *
   * @param get takes the runs out of a configuration
   * @param with puts others in
   */
  public static <C> List<Key<C>> runs(Function<C, Runs> get, BiFunction<C, Runs, C> with) {
    Part<C, Runs> part = new Part<>(get, with);
    return List.of(
        part.key(
            "seed", "of the first run", (r, s) -> new Runs(s.integer(0), r.count()), Runs::seed),
        part.key(
            "seeds",
            "runs, each with the next seed",
            (r, s) -> new Runs(r.seed(), s.integer(1)),
            Runs::count));
  }

  /** A part of a configuration. */
  private record Part<C, P>(Function<C, P> get, BiFunction<C, P, C> with) {
    Key<C> key(
        String name, String meaning, BiFunction<P, Setting, P> change, Function<P, Object> value) {
      return new Key<>(
          name,
          meaning,
          (c, setting) -> with.apply(c, change.apply(get.apply(c), setting)),
          c -> value.apply(get.apply(c)));
    }
  }
}
