package org.carrousel.recipes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.stream.Stream;

/** Who may see whom among the modules, and the order of the recipes' own packages. */
@AnalyzeClasses(packages = "org.carrousel", importOptions = DoNotIncludeTests.class)
class ModulesTest {
  private static final String OURS = "org.carrousel..";
  private static final String DATASETS = "org.carrousel.datasets..";
  private static final String RECIPES = "org.carrousel.recipes..";
  private static final String ONEDNN = "org.carrousel.onednn..";
  private static final String SIMD = "org.carrousel.simd..";

  private static final String PACKAGE = "org.carrousel.recipes.";
  private static final String CLI = "cli";

  private static final List<String> BELOW_TASKS = List.of("data", "corpora", "api");

  private static final List<String> TASKS =
      List.of(
          "forecast",
          "classify",
          "regress",
          "label",
          "generate",
          "translate",
          "transcribe",
          "caption",
          "rank");

  private static final DescribedPredicate<JavaClass> CORE =
      JavaClass.Predicates.resideInAPackage(OURS)
          .and(JavaClass.Predicates.resideOutsideOfPackages(DATASETS, RECIPES, ONEDNN, SIMD))
          .as("core");

  @ArchTest
  static final ArchRule DATASETS_SEE_NOTHING_OF_OURS =
      noClasses()
          .that()
          .resideInAPackage(DATASETS)
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAPackage(OURS)
                  .and(JavaClass.Predicates.resideOutsideOfPackage(DATASETS)));

  @ArchTest
  static final ArchRule CORE_SEES_NEITHER_DATASETS_NOR_RECIPES =
      noClasses().that(CORE).should().dependOnClassesThat().resideInAnyPackage(DATASETS, RECIPES);

  @ArchTest
  static final ArchRule ONLY_SERVICE_LOADER_FINDS_ONEDNN =
      noClasses()
          .that()
          .resideOutsideOfPackage(ONEDNN)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ONEDNN);

  @ArchTest
  static final ArchRule ONLY_SERVICE_LOADER_FINDS_SIMD =
      noClasses()
          .that()
          .resideOutsideOfPackage(SIMD)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SIMD);

  @ArchTest
  static final ArchRule ENGINES_SEE_CORE_ALONE =
      noClasses()
          .that()
          .resideInAnyPackage(ONEDNN, SIMD)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DATASETS, RECIPES);

  @ArchTest
  static final ArchRule RECIPES_ARE_IN_THESE_PACKAGES =
      classes()
          .that()
          .resideInAPackage(RECIPES)
          .should()
          .resideInAnyPackage(
              Stream.of(BELOW_TASKS, TASKS, List.of(CLI))
                  .flatMap(List::stream)
                  .map(name -> PACKAGE + name)
                  .toArray(String[]::new));

  @ArchTest static final ArchRule DATA_THEN_CORPORA_AND_API_THEN_RECIPES_THEN_CLI = layers();

  private static ArchRule layers() {
    LayeredArchitecture layers =
        layeredArchitecture().consideringOnlyDependenciesInAnyPackage(RECIPES);
    for (String name : BELOW_TASKS) {
      layers = layers.layer(name).definedBy(PACKAGE + name);
    }
    layers =
        layers.layer(CLI).definedBy(PACKAGE + CLI).whereLayer(CLI).mayNotBeAccessedByAnyLayer();
    for (String task : TASKS) {
      layers =
          layers
              .layer(task)
              .definedBy(PACKAGE + task)
              .whereLayer(task)
              .mayNotBeAccessedByAnyLayer();
    }
    return layers
        .whereLayer("api")
        .mayOnlyAccessLayers("data")
        .whereLayer("corpora")
        .mayOnlyAccessLayers("data")
        .whereLayer("data")
        .mayNotAccessAnyLayer()
        .whereLayer(CLI)
        .mayOnlyAccessLayers("api", "data");
  }

  @ArchTest
  static final ArchRule THE_API_BRINGS_NO_DATA_SETS =
      noClasses()
          .that()
          .resideInAPackage("org.carrousel.recipes.api")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(DATASETS);
}
