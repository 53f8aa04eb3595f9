package org.carrousel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The order of the packages, as ARCHITECTURE.md gives it. */
@AnalyzeClasses(packages = "org.carrousel", importOptions = DoNotIncludeTests.class)
class PackageOrderTest {
  /** A package uses only those before it. */
  private static final List<String> ORDER =
      List.of(
          "error",
          "format",
          "config",
          "file",
          "text",
          "audio",
          "ink",
          "image",
          "series",
          "scale",
          "metrics",
          "baseline",
          "batch",
          "parallel",
          "array",
          "cell",
          "engine",
          "dl4j",
          "recurrent",
          "embedding",
          "attention",
          "convolution",
          "loss",
          "head",
          "stream",
          "decode",
          "architecture",
          "training",
          "bundle",
          "plot",
          "report",
          "backend");

  @ArchTest
  static final ArchRule everyPackageHasItsPlace =
      classes().should().resideInAnyPackage(packages(ORDER));

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("org.carrousel.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule coreSeesNoOtherModule =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.carrousel.recipes..", "org.carrousel.datasets..");

  @ArchTest
  static void aPackageUsesOnlyThoseBeforeIt(JavaClasses core) {
    for (int place = 0; place < ORDER.size() - 1; place++) {
      noClasses()
          .that()
          .resideInAPackage(packages(ORDER.subList(place, place + 1))[0])
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages(ORDER.subList(place + 1, ORDER.size())))
          .check(core);
    }
  }

  private static String[] packages(List<String> names) {
    return names.stream().map(name -> "org.carrousel." + name + "..").toArray(String[]::new);
  }
}
