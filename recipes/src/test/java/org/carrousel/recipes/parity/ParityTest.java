package org.carrousel.recipes.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.carrousel.recipes.*;
import org.carrousel.recipes.api.Run;
import org.carrousel.recipes.data.Dataset;

class ParityTest
    implements RecipeContract<Parity.OddModel, Dataset<String>, List<Boolean>>, JobContract {
  private static Dataset<String> bits(int count, long seed) {
    return Dataset.of(
        "bits", new Random(seed).ints(count, 0, 64).mapToObj(Integer::toBinaryString).toList());
  }

  @Override
  public Run<Parity.OddModel> train() {
    return Parity.RECIPE.with(Parity.Config.DEFAULTS).train(bits(80, 1).test(bits(20, 2)));
  }

  @Override
  public Run<Parity.OddModel> trainWithAbsurdTestPart() {
    Dataset<String> ones = Dataset.of("ones", List.of("1", "1", "1"));
    return Parity.RECIPE.with(Parity.Config.DEFAULTS).train(bits(80, 1).test(ones));
  }

  @Override
  public Dataset<String> input() {
    return bits(9, 3);
  }

  @Override
  public Job job() {
    return new Job("parity", "data: bits.txt\n", "learning-rate=0.007");
  }

  @Override
  public Path writeFiles(Path folder) throws IOException {
    Files.write(folder.resolve("bits.txt"), bits(60, 1).examples());
    return Files.write(folder.resolve("input.txt"), input().examples());
  }
}
