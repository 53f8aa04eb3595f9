package org.carrousel.recipes.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.api.Run;
import org.carrousel.recipes.data.SplitFractions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Characters, the state carried through the text, the test part at its end. */
class GenerateContractTest implements RecipeContract<TextModel, String, String> {
  /** As long as the other, so that the parts begin at the same places. */
  private static final String END = "the cat sat on the log, on the dog.";

  @Override
  public Run<TextModel> train() {
    return train(END);
  }

  @Override
  public Run<TextModel> trainWithAbsurdTestPart() {
    return train("@#$%&".repeat(END.length() / 5));
  }

  private static Run<TextModel> train(String end) {
    GenerateConfig config = Verses.characters().withSplit(new SplitFractions(.2, .09));
    return Generate.of(config).train(Verses.text(5, end));
  }

  @Override
  public Object fitted(TextModel model) {
    return model.encoder();
  }

  @Override
  public String input() {
    return "the ";
  }

  @Test
  void theLoadedModelComputesTheSameNats(@TempDir Path folder) throws IOException {
    TextModel model = train().model();
    Path bundle = folder.resolve("verses.carrousel");
    model.save(bundle);
    int[] tokens = model.encoder().vocabulary().encode(List.of("t", "h", "e", " ", "c", "a"));

    assertThat(Models.load(bundle, TextModel.class).nats(tokens)).isEqualTo(model.nats(tokens));
  }
}
