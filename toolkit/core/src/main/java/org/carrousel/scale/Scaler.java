package org.carrousel.scale;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Invertible transform of a series, with parameters fitted on training values only. A missing value
 * is {@code NaN} and stays {@code NaN}.
 *
 * <p>In JSON the field {@code type} names the implementation; parameters are restored exactly.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = IdentityScaler.class, name = "identity"),
  @JsonSubTypes.Type(value = StandardScaler.class, name = "standard"),
  @JsonSubTypes.Type(value = MinMaxScaler.class, name = "min-max"),
  @JsonSubTypes.Type(value = RobustScaler.class, name = "robust"),
  @JsonSubTypes.Type(value = LogScaler.class, name = "log"),
  @JsonSubTypes.Type(value = DifferenceScaler.class, name = "difference"),
  @JsonSubTypes.Type(value = ScalerChain.class, name = "chain")
})
public interface Scaler {
  /**
   * Transforms values in time order.
   *
   * @param values [time], user's units
   * @return [time]; the first {@link #memory()} values are {@code NaN}
   */
  double[] apply(double[] values);

  /**
   * Inverts {@link #apply} for values that follow a history: {@code invert(apply(all)[n..],
   * all[0..n)) = all[n..]}.
   *
   * @param scaled [horizon], the transformed values directly after the history
   * @param history [time], not transformed, at least {@link #memory()} values; the last ones are
   *     used
   * @return [horizon], user's units
   */
  double[] invert(double[] scaled, double[] history);

  /**
   * Undoes {@link #apply} for values that follow an origin in a series, in which a missing value is
   * replaced by the one before it.
   *
   * @param scaled [horizon], the transformed values that come right after the origin
   * @param values [time], untransformed
   * @param origin the last row before the scaled values
   * @return [horizon], user's units
   */
  default double[] invertAfter(double[] scaled, double[] values, int origin) {
    double[] history = new double[memory()];
    for (int i = 0; i < history.length; i++) {
      int row = origin + 1 - history.length + i;
      while (row > 0 && Double.isNaN(values[row])) {
        row--;
      }
      history[i] = values[row];
    }
    return invert(scaled, history);
  }

  /**
   * Returns the number of earlier values that a transformed value depends on: 1 for a difference, 0
   * for a transform of single values.
   */
  int memory();
}
