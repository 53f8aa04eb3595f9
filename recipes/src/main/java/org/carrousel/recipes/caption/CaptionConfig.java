package org.carrousel.recipes.caption;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carrousel.architecture.CaptionDesign;
import org.carrousel.architecture.RecurrentLayers;
import org.carrousel.attention.AttentionScore;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;
import org.carrousel.decode.CaptionSearch;
import org.carrousel.recipes.api.LayersConfig;
import org.carrousel.recipes.api.Seeds;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.text.SpecialToken;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;
import org.carrousel.text.VocabularyOptions;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/**
 * Configuration of image captioning. Start with {@link #defaults}.
 *
 * @param scaleTo side in pixels of the square that every image is scaled to; 0 for no scaling
 * @param tokenizer cuts captions into words
 * @param vocabulary which words have a number of their own
 * @param split shares of the images held out if the data have no parts of their own
 * @param network convolutions, recurrent layers, attention
 * @param training epochs, batches, learning rate, patience
 * @param search beam, lengths, captions of an image
 * @param seeds number of trainings and their seeds
 */
@Withers
public record CaptionConfig(
    @Key(
            value = "scale-to",
            meaning = "side in pixels of the square that images are scaled to; 0 for no scaling",
            min = 0)
        int scaleTo,
    @Embedded Tokenizer tokenizer,
    @Embedded VocabularyOptions vocabulary,
    @Key(value = "split", meaning = "shares held out if the data have no parts of their own")
        SplitFractions split,
    @Embedded CaptionDesign network,
    @Embedded TrainingOptions training,
    @Embedded CaptionSearch search,
    @Embedded Seeds seeds)
    implements CaptionConfigBuilder.With, LayersConfig<CaptionConfig> {
  /** Checks ranges. */
  public CaptionConfig {
    Ranges.require(
        CaptionConfig.class,
        scaleTo,
        tokenizer,
        vocabulary,
        split,
        network,
        training,
        search,
        seeds);
  }

  /**
   * The defaults: three convolutions, one LSTM layer of 128 units, a beam of 5. Vinyals et al. 2014
   * used 512 units, a beam of 20, and words that occur five times or more.
   */
  public static CaptionConfig defaults() {
    return new CaptionConfig(
        0,
        new Tokenizer(TokenUnit.WORDS_AND_PUNCTUATION, true),
        VocabularyOptions.ALL.withSpecials(
            Set.of(SpecialToken.UNKNOWN, SpecialToken.START, SpecialToken.END)),
        new SplitFractions(.1, .2),
        new CaptionDesign(
            List.of(16, 32, 64), 1, 256, RecurrentLayers.lstm(128), Optional.empty(), 128, 0),
        new TrainingOptions(20, 32, .002, LearningRateSchedule.COSINE, 5),
        CaptionSearch.defaults(),
        Seeds.defaults());
  }

  /** Returns a copy with images scaled to a square. */
  public CaptionConfig scaleTo(int side) {
    return withScaleTo(side);
  }

  /** Returns a copy with attention to the places of an image. */
  public CaptionConfig attention(AttentionScore score) {
    return withNetwork(network.withAttention(Optional.of(score)));
  }

  /** Returns a copy with so many hypotheses kept in the search. */
  public CaptionConfig beam(int beam) {
    return withSearch(search.withBeam(beam));
  }
}
