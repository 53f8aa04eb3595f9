package org.carrousel.recipes.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.error.BadInputException;
import org.carrousel.scale.CategoryEncoder;
import org.carrousel.scale.Scaler;
import org.carrousel.scale.ScalerKind;
import org.carrousel.scale.ScalerScope;
import org.carrousel.series.Series;

/** Fitting of scalers and category encoders on training rows. */
final class FeatureFit {
  private final ForecastConfig config;
  private final List<String> targets;
  private final List<Series> training;

  private FeatureFit(ForecastConfig config, List<String> targets, List<Series> training) {
    this.config = config;
    this.targets = targets;
    this.training = training;
  }

  /**
   * Fits all scalers and encoders.
   *
   * @param training training rows only; series without training rows are not in the list
   */
  static FittedFeatures of(ForecastConfig config, List<String> targets, List<Series> training) {
    FeatureFit fit = new FeatureFit(config, targets, training);
    Map<String, Scaler> covariates = new LinkedHashMap<>();
    Map<String, CategoryEncoder> categories = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(config.columns().past());
    names.addAll(config.columns().knownAndStatic());
    for (String name : names) {
      if (training.get(0).categorical().containsKey(name)) {
        categories.put(name, fit.categories(name));
      } else {
        covariates.put(name, fit(List.of(ScalerKind.STANDARD), name, training, "column " + name));
      }
    }
    return new FittedFeatures(
        config.columns(),
        training.get(0).axis().step(),
        targets,
        fit.targetScalers(),
        covariates,
        categories);
  }

  private Map<String, List<Scaler>> targetScalers() {
    if (config.scaling().scope() == ScalerScope.ALL) {
      return Map.of(FittedFeatures.ALL, targets.stream().map(this::sharedScaler).toList());
    }
    Map<String, List<Scaler>> scalers = new LinkedHashMap<>();
    for (Series series : training) {
      scalers.put(series.entity(), targets.stream().map(t -> ownScaler(series, t)).toList());
    }
    return scalers;
  }

  private Scaler sharedScaler(String target) {
    List<String> columns =
        config.columns().independent() ? config.columns().targets() : List.of(target);
    return fit(config.scaling().kinds(), target, training, "column " + String.join(", ", columns));
  }

  private Scaler ownScaler(Series series, String target) {
    SeriesName name = SeriesName.of(config.columns(), series.entity(), target);
    return fit(config.scaling().kinds(), target, List.of(series), name.place());
  }

  private static Scaler fit(
      List<ScalerKind> kinds, String column, List<Series> series, String place) {
    try {
      return ScalerKind.fit(kinds, series.stream().map(s -> s.numeric(column)).toList());
    } catch (BadInputException e) {
      throw e.at(place);
    }
  }

  private CategoryEncoder categories(String column) {
    CategoryEncoder encoder =
        CategoryEncoder.fit(training.stream().map(s -> s.categorical(column)).toList());
    if (encoder.categories().isEmpty()) {
      throw new BadInputException(
          "column " + column + ": no known value in the training part",
          "at least one",
          "fill the column's missing values or leave the column out");
    }
    return encoder;
  }
}
