package org.carrousel.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;

/** Scalers that a job can select by name. */
public enum ScalerKind {
  STANDARD,
  MIN_MAX,
  ROBUST,
  LOG,
  DIFFERENCE;

  /**
   * Fits a chain of scalers, each on the training values as transformed by the ones before it.
   *
   * @param chain in the order of application; empty gives an {@link IdentityScaler}
   * @param trainValues training values of each series, [time]; all series share one set of
   *     parameters
   * @throws BadInputException if all values are missing, one is infinite, or {@link #LOG} gets a
   *     value that is not above 0
   */
  public static Scaler fit(List<ScalerKind> chain, List<double[]> trainValues) {
    List<Scaler> links = new ArrayList<>();
    List<double[]> values = trainValues;
    for (ScalerKind kind : chain) {
      Scaler link = kind.fit(values);
      links.add(link);
      values = values.stream().map(link::apply).toList();
    }
    return switch (links.size()) {
      case 0 -> new IdentityScaler();
      case 1 -> links.get(0);
      default -> new ScalerChain(links);
    };
  }

  private Scaler fit(List<double[]> trainValues) {
    return switch (this) {
      case STANDARD -> StandardScaler.fit(trainValues);
      case MIN_MAX -> MinMaxScaler.fit(trainValues);
      case ROBUST -> RobustScaler.fit(trainValues);
      case LOG -> LogScaler.fit(trainValues);
      case DIFFERENCE -> new DifferenceScaler();
    };
  }

  /**
   * Returns the kind with a name as in job files: {@code min-max}.
   *
   * @throws BadInputException if there is none; the message suggests the nearest name
   */
  public static ScalerKind named(String name) {
    List<String> names = Arrays.stream(values()).map(ScalerKind::toString).toList();
    int index = names.indexOf(name);
    if (index < 0) {
      throw new BadInputException(
          "scaler \"" + name + "\"",
          "one of " + String.join(", ", names),
          NearestName.advice(name, names));
    }
    return values()[index];
  }

  /** Returns the name as in job files: lower case, words joined by hyphens. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
