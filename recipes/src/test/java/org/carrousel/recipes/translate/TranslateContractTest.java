package org.carrousel.recipes.translate;

import java.util.List;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.recipes.api.Run;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.SentencePair;

/** With dropout, attention, a beam and several batches. */
class TranslateContractTest
    implements RecipeContract<TranslateModel, Dataset<SentencePair>, List<SourceTranslations>> {
  @Override
  public Run<TranslateModel> train() {
    return train(Reversals.file("test", 30, 36));
  }

  @Override
  public Run<TranslateModel> trainWithAbsurdTestPart() {
    return train(Translate.pairs(List.of("@#$%ÄÖÜ".repeat(9)), List.of("€".repeat(99))));
  }

  private static Run<TranslateModel> train(Dataset<SentencePair> test) {
    return Translate.of(Reversals.config()).train(Reversals.file("words", 0, 24).test(test));
  }

  @Override
  public Object fitted(TranslateModel model) {
    return model.encoder();
  }

  @Override
  public Dataset<SentencePair> input() {
    return Reversals.file("new", 100, 109);
  }
}
