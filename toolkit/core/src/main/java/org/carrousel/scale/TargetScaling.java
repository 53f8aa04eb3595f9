package org.carrousel.scale;

import java.util.List;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;
import org.carrousel.error.BadInputException;

/**
 * Scaling of the targets.
 *
 * @param kinds scalers of the targets, in order of application, each at most once; empty for none
 * @param scope whether each series has its own scalers or all share them
 */
@Withers
public record TargetScaling(
    @Key(value = "scale", meaning = "transforms of the targets, in order") List<ScalerKind> kinds,
    @Key(value = "scale-per", meaning = "whether each series has its scaler or all share one")
        ScalerScope scope)
    implements TargetScalingBuilder.With {
  /** Checks that no scaler occurs twice. */
  public TargetScaling {
    kinds = List.copyOf(kinds);
    if (kinds.stream().distinct().count() < kinds.size()) {
      throw new BadInputException(
          "scale: " + kinds, "each transform at most once", "correct the key scale");
    }
  }

  /** Returns scaling with separate parameters for each series. */
  public static TargetScaling perSeries(ScalerKind... kinds) {
    return new TargetScaling(List.of(kinds), ScalerScope.SERIES);
  }
}
