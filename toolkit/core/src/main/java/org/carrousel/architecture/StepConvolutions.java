package org.carrousel.architecture;

import java.util.List;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.error.BadInputException;

/**
 * Convolutions over the features of each time step, with weights shared by all time steps, below
 * recurrent layers: a CNN-LSTM (Donahue et al. 2015, "Long-term recurrent convolutional networks
 * for visual recognition and description").
 *
 * @param shape layout of the features of a time step: {@code [length]}, {@code [channels, length]}
 *     or {@code [channels, height, width]}, in row-major order
 * @param filters number of filters of each convolution, first the one nearest the input
 * @param window kernel size in each direction, 1 or more
 * @param stride stride in each direction, 1 or more
 */
public record StepConvolutions(
    @Key(value = "shape", meaning = "layout of a time step's features", min = 1, minSize = 1)
        List<Integer> shape,
    @Key(value = "filters", meaning = "filters of each convolution", min = 1, minSize = 1)
        List<Integer> filters,
    @Key(value = "window", meaning = "side of the filters", min = 1) int window,
    @Key(value = "stride", meaning = "stride of the filters", min = 1) int stride) {
  private static final int LARGEST_RANK = 3;
  private static final int WINDOW = 3;
  private static final int STRIDE = 2;

  /** Checks ranges. */
  public StepConvolutions {
    shape = List.copyOf(shape);
    filters = List.copyOf(filters);
    Ranges.require(StepConvolutions.class, shape, filters, window, stride);
    require(
        shape.size() <= LARGEST_RANK,
        "shape: " + shape,
        "[length], [channels, length] or [channels, height, width], each 1 or more");
  }

  /** Creates convolutions with kernel size 3 and stride 2. */
  public StepConvolutions(List<Integer> shape, List<Integer> filters) {
    this(shape, filters, WINDOW, STRIDE);
  }

  private static void require(boolean holds, String given, String expected) {
    if (!holds) {
      throw new BadInputException(given, expected, "correct the convolutions");
    }
  }

  int channels() {
    return shape.size() == 1 ? 1 : shape.get(0);
  }

  int height() {
    return shape.size() == LARGEST_RANK ? shape.get(1) : 1;
  }

  int width() {
    return shape.get(shape.size() - 1);
  }

  void requireInputs(int inputs) {
    int values = shape.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
    require(
        values == inputs,
        "convolutions over time steps of shape %s, and %d features a time step"
            .formatted(shape, inputs),
        "a shape of %d values".formatted(inputs));
  }
}
