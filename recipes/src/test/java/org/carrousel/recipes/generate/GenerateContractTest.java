package org.carrousel.recipes.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.training.EpochLosses;

/** Characters, the state carried through the text, the test part at its end. */
class GenerateContractTest implements RecipeContract {
  /** As long as the other, so that the parts begin at the same places. */
  private static final String END = "the cat sat on the log, on the dog.";

  @Override
  public Trained train() {
    return train(END);
  }

  @Override
  public Trained trainWithAbsurdTestPart() {
    return train("@#$%&".repeat(END.length() / 5));
  }

  private static Trained train(String end) {
    GenerateConfig config = Verses.characters().split(new TextShares(.2, .09));
    return new TrainedText(Generate.of(config).train(Verses.text(5, end)));
  }

  private record TrainedText(GenerateRun run) implements Trained {
    @Override
    public float[] parameters() {
      return run.model().network().params().toFloatVector();
    }

    @Override
    public Object fitted() {
      return run.model().encoder();
    }

    @Override
    public List<EpochLosses> epochs() {
      return run.seeds().get(0).training().epochs();
    }

    @Override
    public Map<String, Double> metrics() {
      return run.metrics();
    }

    @Override
    public Object predict() {
      return answers(run.model());
    }

    @Override
    public Object predictAfterLoading(Path bundle) throws IOException {
      run.model().save(bundle);
      return answers(GenerateModel.load(bundle));
    }

    private static Object answers(GenerateModel model) {
      int[] tokens = model.encoder().vocabulary().encode(List.of("t", "h", "e", " ", "c", "a"));
      return List.of(model.generate("the "), boxed(model.nats(tokens)));
    }

    private static List<Double> boxed(double[] values) {
      return Arrays.stream(values).boxed().toList();
    }
  }
}
