package org.carrousel.architecture;

import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.recurrent.Bidirection;

/**
 * Convolutions over each time step for itself, the same for all, below recurrent layers: a CNN-LSTM
 * for windows, images and video (Donahue et al. 2015, "Long-term recurrent convolutional networks
 * for visual recognition and description").
 *
 * @param shape how the features of a time step lie: {@code [length]}, {@code [channels, length]} or
 *     {@code [channels, height, width]}, the last one running fastest
 * @param filters of each convolution, the one nearest the input first
 * @param window side of what a filter sees, 1 or more
 * @param stride by which it moves, 1 or more
 * @param recurrent the layers above
 */
public record Convolutional(
    List<Integer> shape, List<Integer> filters, int window, int stride, Architecture recurrent)
    implements Architecture {
  private static final int LARGEST_RANK = 3;

  /** Checks ranges. */
  public Convolutional {
    shape = List.copyOf(shape);
    filters = List.copyOf(filters);
    require(
        positive(shape) && shape.size() <= LARGEST_RANK,
        "shape: " + shape,
        "[length], [channels, length] or [channels, height, width], each 1 or more");
    require(positive(filters), "filters: " + filters, "convolutions of 1 filter or more");
    require(window >= 1, "window: " + window, "1 or more");
    require(stride >= 1, "stride: " + stride, "1 or more");
    require(
        !(recurrent instanceof Convolutional),
        "convolutions below convolutions",
        "one list of filters");
  }

  private static boolean positive(List<Integer> sizes) {
    return !sizes.isEmpty() && sizes.stream().allMatch(size -> size >= 1);
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

  @Override
  public void requireInputs(int inputs) {
    int values = shape.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
    require(
        values == inputs,
        "convolutions over time steps of shape %s, and %d features a time step"
            .formatted(shape, inputs),
        "a shape of %d values".formatted(inputs));
  }

  @Override
  public List<Integer> units() {
    return recurrent.units();
  }

  @Override
  public Bidirection bidirection() {
    return recurrent.bidirection();
  }

  @Override
  public Architecture units(List<Integer> units) {
    return new Convolutional(shape, filters, window, stride, recurrent.units(units));
  }

  @Override
  public Architecture bidirectional(boolean bidirectional) {
    return new Convolutional(
        shape, filters, window, stride, recurrent.bidirectional(bidirectional));
  }
}
