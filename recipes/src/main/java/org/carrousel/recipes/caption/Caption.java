package org.carrousel.recipes.caption;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.config.KeyInfo;
import org.carrousel.config.Setting;
import org.carrousel.error.BadInputException;
import org.carrousel.image.ImageSize;
import org.carrousel.image.RgbImage;
import org.carrousel.recipes.api.Recipe;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.api.Training;
import org.carrousel.recipes.corpora.KarpathyFile;
import org.carrousel.recipes.corpora.Scenes;
import org.carrousel.recipes.data.CaptionedImage;
import org.carrousel.recipes.data.DataFiles;
import org.carrousel.recipes.data.Dataset;

/**
 * The caption recipe: a sentence for an image, beside its baselines.
 *
 * <p>Network: {@code [batch, 3, height, width]} → convolutions → one vector, the first state of
 * LSTM layers that read the words {@code [batch, 1, time]} → softmax {@code [batch, words, time]}
 * (Vinyals et al. 2014). Trained with teacher forcing; captions are found by beam search.
 *
 * <pre>{@code
 * var config = CaptionConfig.defaults().scaleTo(64);
 * var run = Caption.of(config).train(Caption.read(Path.of("dataset_flickr8k.json"), config));
 * run.report().print();
 * run.model().save(Path.of("flickr8k.carrousel"));
 * }</pre>
 */
public final class Caption extends Recipe<CaptionConfig, Dataset<CaptionedImage>, CaptionModel> {
  /** The recipe. */
  public static final Caption RECIPE = new Caption();

  private static final String IMAGES = "images";
  private static final String DATA =
      "a JSON file in Karpathy's form, or " + String.join(" or ", Scenes.names());

  /** For {@link java.util.ServiceLoader}; use {@link #RECIPE} or {@link #of}. */
  public Caption() {
    super(
        "caption",
        "Trains captions of images beside their baselines.",
        CaptionConfig.defaults(),
        dataKeys(
            DataFiles.key(
                IMAGES, "folder of the images", "a folder; left out: that of each JSON file")),
        "images",
        List.of("few-scenes", "scenes"));
  }

  private static List<KeyInfo> dataKeys(KeyInfo images) {
    return Stream.concat(DataFiles.keys(DATA).stream(), Stream.of(images)).toList();
  }

  /** Captioning as configured. */
  public static Training<CaptionConfig, Dataset<CaptionedImage>, CaptionModel> of(
      CaptionConfig config) {
    return RECIPE.with(config);
  }

  /**
   * Reads captioned images, in parts, from a JSON file in Karpathy's form in the folder of its
   * images.
   */
  public static Dataset<CaptionedImage> read(Path path, CaptionConfig config) {
    return KarpathyFile.besideImages(path, config.scaleTo()).parts();
  }

  /**
   * Images from memory with their captions.
   *
   * @param images of one size, unless the configuration scales them
   * @param captions of each image, at least one
   */
  public static Dataset<CaptionedImage> data(List<RgbImage> images, List<List<String>> captions) {
    if (images.size() != captions.size()) {
      throw new BadInputException(
          "%d images with captions of %d".formatted(images.size(), captions.size()),
          "a list of captions for each image",
          "give as many lists of captions as images");
    }
    List<CaptionedImage> examples = new ArrayList<>();
    for (int number = 0; number < images.size(); number++) {
      String name = Integer.toString(number + 1);
      examples.add(
          new CaptionedImage(name, images.get(number), captions.get(number), "image " + name));
    }
    return Dataset.of("memory", examples);
  }

  @Override
  public Dataset<CaptionedImage> read(CaptionConfig config, DataFiles files) {
    Setting data = files.data(DATA);
    return files.read(
        data,
        Scenes.names().stream()
            .collect(Collectors.toMap(name -> name, name -> () -> Scenes.generate(name))),
        known -> {
          throw data.wrong(DATA);
        },
        path -> file(path, config, files).parts(),
        path -> file(path, config, files).all());
  }

  private static KarpathyFile file(Path path, CaptionConfig config, DataFiles files) {
    return files
        .given(IMAGES)
        .map(folder -> new KarpathyFile(path, files.path(folder), config.scaleTo()))
        .orElseGet(() -> KarpathyFile.besideImages(path, config.scaleTo()));
  }

  @Override
  protected CaptionPreparation prepare(CaptionConfig config, Dataset<CaptionedImage> data) {
    return CaptionPreparation.of(config, data);
  }

  @Override
  protected CaptionModel load(TrainedNetwork<CaptionConfig> trained, BundleEntries entries) {
    return new CaptionModel(
        trained,
        entries.get("encoder", CaptionEncoder.class),
        entries.get("size", ImageSize.class));
  }
}
