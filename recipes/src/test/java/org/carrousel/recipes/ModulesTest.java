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

/** Who may see whom among the modules, and the order of the recipes' own packages. */
@AnalyzeClasses(packages = "org.carrousel", importOptions = DoNotIncludeTests.class)
class ModulesTest {
  private static final String OURS = "org.carrousel..";
  private static final String DATASETS = "org.carrousel.datasets..";
  private static final String RECIPES = "org.carrousel.recipes..";
  private static final String ONEDNN = "org.carrousel.onednn..";

  private static final DescribedPredicate<JavaClass> CORE =
      JavaClass.Predicates.resideInAPackage(OURS)
          .and(JavaClass.Predicates.resideOutsideOfPackages(DATASETS, RECIPES, ONEDNN))
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
  static final ArchRule ONEDNN_SEES_CORE_ALONE =
      noClasses()
          .that()
          .resideInAPackage(ONEDNN)
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
              "org.carrousel.recipes.settings",
              "org.carrousel.recipes.run",
              "org.carrousel.recipes.sequence",
              "org.carrousel.recipes.forecast",
              "org.carrousel.recipes.classify",
              "org.carrousel.recipes.regress",
              "org.carrousel.recipes.generate",
              "org.carrousel.recipes.translate",
              "org.carrousel.recipes.transcribe",
              "org.carrousel.recipes.label",
              "org.carrousel.recipes.rank",
              "org.carrousel.recipes.job");

  @ArchTest
  static final ArchRule SETTINGS_THEN_RUN_THEN_SEQUENCE_THEN_RECIPES_THEN_JOB =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(RECIPES)
          .layer("settings")
          .definedBy("org.carrousel.recipes.settings")
          .layer("run")
          .definedBy("org.carrousel.recipes.run")
          .layer("sequence")
          .definedBy("org.carrousel.recipes.sequence")
          .layer("forecast")
          .definedBy("org.carrousel.recipes.forecast")
          .layer("classify")
          .definedBy("org.carrousel.recipes.classify")
          .layer("regress")
          .definedBy("org.carrousel.recipes.regress")
          .layer("generate")
          .definedBy("org.carrousel.recipes.generate")
          .layer("translate")
          .definedBy("org.carrousel.recipes.translate")
          .layer("transcribe")
          .definedBy("org.carrousel.recipes.transcribe")
          .layer("label")
          .definedBy("org.carrousel.recipes.label")
          .layer("rank")
          .definedBy("org.carrousel.recipes.rank")
          .layer("job")
          .definedBy("org.carrousel.recipes.job")
          .whereLayer("job")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("forecast")
          .mayOnlyBeAccessedByLayers("job")
          .whereLayer("classify")
          .mayOnlyBeAccessedByLayers("job")
          .whereLayer("regress")
          .mayOnlyBeAccessedByLayers("job")
          .whereLayer("label")
          .mayOnlyBeAccessedByLayers("job")
          .whereLayer("sequence")
          .mayOnlyAccessLayers("settings", "run")
          .whereLayer("generate")
          .mayOnlyBeAccessedByLayers("job")
          .whereLayer("translate")
          .mayOnlyBeAccessedByLayers("job")
          .whereLayer("transcribe")
          .mayOnlyBeAccessedByLayers("job")
          .whereLayer("rank")
          .mayOnlyBeAccessedByLayers("job")
          .whereLayer("run")
          .mayOnlyAccessLayers("settings")
          .whereLayer("settings")
          .mayNotAccessAnyLayer();

  @ArchTest
  static final ArchRule ONLY_JOBS_BRING_DATA_SETS =
      noClasses()
          .that()
          .resideInAPackage(RECIPES)
          .and()
          .resideOutsideOfPackage("org.carrousel.recipes.job")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(DATASETS);
}
