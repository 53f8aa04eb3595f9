package org.carrousel.batch;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.carrousel.image.ChannelScaling;
import org.carrousel.image.RgbImage;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A picture an example, all of one size. A batch is {@code [batch, 3, height, width]}, red, green
 * and blue, scaled, never masked.
 *
 * @param images the same picture may stand there more than once
 * @param scaling of all of them
 * @param colourJitter deviation of a random change of each picture's channels in training, as in
 *     {@link ChannelScaling#jittered}; 0 for none
 */
public record Images(List<RgbImage> images, ChannelScaling scaling, double colourJitter)
    implements Part {
  /** Checks that there is one size. */
  public Images {
    images = List.copyOf(images);
    if (images.stream().map(RgbImage::size).distinct().count() > 1) {
      throw new IllegalArgumentException("pictures of different sizes");
    }
  }

  @Override
  public int size() {
    return images.size();
  }

  @Override
  public int steps(int number) {
    return 0;
  }

  @Override
  public BatchArray batch(int[] numbers) {
    return scaled(numbers, () -> scaling);
  }

  @Override
  public BatchArray trainingBatch(int[] numbers, long seed) {
    if (colourJitter == 0) {
      return batch(numbers);
    }
    SplittableRandom random = new SplittableRandom(seed);
    return scaled(numbers, () -> scaling.jittered(colourJitter, random));
  }

  private BatchArray scaled(int[] numbers, Supplier<ChannelScaling> scalings) {
    RgbImage first = images.get(numbers[0]);
    int size = first.values().length;
    float[] values = new float[numbers.length * size];
    for (int row = 0; row < numbers.length; row++) {
      scalings.get().write(images.get(numbers[row]), values, row * size);
    }
    long[] shape = {numbers.length, RgbImage.CHANNELS, first.height(), first.width()};
    return new BatchArray(Nd4j.create(values, shape, 'c'), null);
  }
}
