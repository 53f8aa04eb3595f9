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
   * Returns the number of earlier values that a transformed value depends on: 1 for a difference, 0
   * for a transform of single values.
   */
  int memory();
}
