package org.carrousel.scale;

import java.util.List;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;
import org.carrousel.error.BadInputException;

/**
 * How targets are scaled for the network.
 *
 * @param kinds transforms of the targets, first to last, each at most once; empty for none
 * @param scope series that share the parameters
 */
@Withers
public record TargetScaling(
    @Key(value = "scale", meaning = "transforms of the targets, in order") List<ScalerKind> kinds,
    @Key(value = "scale-per", meaning = "whether each series has its scaler or all share one")
        ScalerScope scope)
    implements TargetScalingBuilder.With {
  /** Checks that no transform comes twice. */
  public TargetScaling {
    kinds = List.copyOf(kinds);
    if (kinds.stream().distinct().count() < kinds.size()) {
      throw new BadInputException(
          "scale: " + kinds, "each transform at most once", "correct the key scale");
    }
  }

  /** Transforms whose parameters each series has for itself. */
  public static TargetScaling perSeries(ScalerKind... kinds) {
    return new TargetScaling(List.of(kinds), ScalerScope.SERIES);
  }
}
