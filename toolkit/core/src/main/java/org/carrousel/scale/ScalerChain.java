package org.carrousel.scale;

import java.util.Arrays;
import java.util.List;

/**
 * Sequence of scalers, such as log, difference, standard.
 *
 * @param links in the order of {@link #apply}
 */
public record ScalerChain(List<Scaler> links) implements Scaler {
  public ScalerChain {
    links = List.copyOf(links);
  }

  @Override
  public double[] apply(double[] values) {
    double[] transformed = values.clone();
    for (Scaler link : links) {
      transformed = link.apply(transformed);
    }
    return transformed;
  }

  @Override
  public double[] invert(double[] scaled, double[] history) {
    if (history.length < memory()) {
      throw new IllegalArgumentException(
          history.length + " values in the history, the inverse of the chain needs " + memory());
    }
    return invertFrom(
        0, scaled, Arrays.copyOfRange(history, history.length - memory(), history.length));
  }

  /** Inverts the links from {@code link} on; {@code history} is transformed by the links before. */
  private double[] invertFrom(int link, double[] scaled, double[] history) {
    if (link == links.size()) {
      return scaled.clone();
    }
    Scaler scaler = links.get(link);
    return scaler.invert(invertFrom(link + 1, scaled, scaler.apply(history)), history);
  }

  @Override
  public int memory() {
    return links.stream().mapToInt(Scaler::memory).sum();
  }
}
