package org.carrousel.recipes.corpora;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.error.BadInputException;
import org.carrousel.file.FileKind;
import org.carrousel.file.InputFile;
import org.carrousel.file.Sha256;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.LabelledSequence;

/**
 * Reads images in the idx format of MNIST (LeCun et al. 1998) as sequences: each row of pixels is a
 * time step, each column a feature, from 0 to 1.
 */
public final class IdxImages {
  private static final String KIND = "a file of images in the idx format";
  private static final String LABELS = "a file of labels in the idx format";
  private static final int IMAGE_MAGIC = 0x803;
  private static final int LABEL_MAGIC = 0x801;
  private static final float WHITE = 255;

  private IdxImages() {}

  /** Whether a file's name is that of images in the idx format. */
  public static boolean matches(Path file) {
    return file.getFileName().toString().contains("idx3");
  }

  /**
   * Reads images and, where they are needed, the labels beside them: of {@code
   * train-images-idx3-ubyte.gz} those of {@code train-labels-idx1-ubyte.gz}.
   *
   * @param labelled whether classes are needed
   * @throws BadInputException if a file is missing, of another kind or cut short, or there are more
   *     or fewer labels than images
   */
  public static Dataset<LabelledSequence> read(Path images, boolean labelled) {
    byte[] imageBytes = InputFile.bytes(images, KIND, FileKind.IDX);
    ByteBuffer in = opened(images, imageBytes, IMAGE_MAGIC, KIND);
    int count = in.getInt();
    int rows = in.getInt();
    int columns = in.getInt();
    require(images, in.remaining(), (long) count * rows * columns, KIND);
    byte[] labelBytes = labelled ? labels(images, count) : new byte[0];
    List<LabelledSequence> sequences = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      String label = labelled ? Integer.toString(labelBytes[8 + number] & 0xFF) : null;
      String place = images + ", image " + (number + 1);
      sequences.add(
          new LabelledSequence(
              Integer.toString(number + 1), label, pixels(in, rows, columns), place));
    }
    return Dataset.of(images.toString(), Sha256.of(imageBytes, labelBytes), sequences)
        .withFeatures(IntStream.rangeClosed(1, columns).mapToObj(i -> "column " + i).toList());
  }

  private static byte[] labels(Path images, int count) {
    String name = images.getFileName().toString();
    Path path = images.resolveSibling(name.replace("images", "labels").replace("idx3", "idx1"));
    byte[] bytes = InputFile.bytes(path, LABELS, FileKind.IDX);
    ByteBuffer in = opened(path, bytes, LABEL_MAGIC, LABELS);
    int labels = in.getInt();
    require(path, in.remaining(), labels, LABELS);
    if (labels != count) {
      throw new BadInputException(
          "%s: %d labels".formatted(path, labels),
          "%d, one for each image of %s".formatted(count, images),
          "fetch both files again");
    }
    return bytes;
  }

  private static ByteBuffer opened(Path path, byte[] bytes, int magic, String kind) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < (magic == IMAGE_MAGIC ? 16 : 8) || in.getInt() != magic) {
      throw new BadInputException(
          path + ": not " + kind,
          "a file that begins with 0x%08X and the sizes".formatted(magic),
          "fetch it again");
    }
    return in;
  }

  private static void require(Path path, long found, long needed, String kind) {
    if (found != needed || needed == 0) {
      throw new BadInputException(
          "%s: %d bytes after the header".formatted(path, found),
          "%s that is whole; its header says %d".formatted(kind, needed),
          "fetch it again");
    }
  }

  private static float[][] pixels(ByteBuffer in, int rows, int columns) {
    float[][] pixels = new float[rows][columns];
    for (float[] row : pixels) {
      for (int column = 0; column < columns; column++) {
        row[column] = (in.get() & 0xFF) / WHITE;
      }
    }
    return pixels;
  }
}
