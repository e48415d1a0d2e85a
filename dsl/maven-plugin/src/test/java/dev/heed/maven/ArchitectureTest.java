package dev.heed.maven;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the plugin to its arrows: a thin driver of the language and the pipeline. */
class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.heed.maven");

  @Test
  void drivesTheLanguageAndThePipelineOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.heed.processor.annotation..",
            "dev.heed.processor.lower..",
            "dev.heed.processor.graph..",
            "dev.heed.processor.autodiff..",
            "dev.heed.processor.plan..",
            "dev.heed.runtime..",
            "com.palantir.javapoet..",
            "org.antlr..")
        .check(MODULE);
  }

  @Test
  void everyPackageIsDescribedAndNullMarked() {
    classes()
        .should(
            be(
                describe(
                    "in a package with a @NullMarked package-info",
                    type -> type.getPackage().isAnnotatedWith(NullMarked.class))))
        .check(MODULE);
  }
}
