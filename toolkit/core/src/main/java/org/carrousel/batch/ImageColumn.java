package org.carrousel.batch;

import java.util.List;
import org.carrousel.image.ChannelScaling;
import org.carrousel.image.RgbImage;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One image per example, all of the same size. A batch is {@code [batch, 3, height, width]} with
 * the channels red, green and blue, scaled, without a mask.
 *
 * @param images image of each example; an image may occur more than once
 * @param scaling scaling of the channels
 */
public record ImageColumn(List<RgbImage> images, ChannelScaling scaling) implements ExampleColumn {
  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if the images differ in size
   */
  public ImageColumn {
    images = List.copyOf(images);
    if (images.stream().map(RgbImage::size).distinct().count() > 1) {
      throw new IllegalArgumentException("images of different sizes");
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
  public MaskedArray batch(int[] numbers) {
    RgbImage first = images.get(numbers[0]);
    int size = first.values().length;
    float[] values = new float[numbers.length * size];
    for (int row = 0; row < numbers.length; row++) {
      scaling.write(images.get(numbers[row]), values, row * size);
    }
    long[] shape = {numbers.length, RgbImage.CHANNELS, first.height(), first.width()};
    return new MaskedArray(Nd4j.create(values, shape, 'c'), null);
  }
}
