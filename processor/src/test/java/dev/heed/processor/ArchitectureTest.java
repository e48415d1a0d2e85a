package dev.heed.processor;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the generator to its picture: driver → pipeline → lower → autodiff → plan → emit. */
class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.heed.processor");

  @Test
  void stagesKnowWhatTheyReadAndWriteOnly() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("driver")
        .definedBy("dev.heed.processor.driver..")
        .layer("annotation")
        .definedBy("dev.heed.processor.annotation..")
        .layer("pipeline")
        .definedBy("dev.heed.processor.pipeline..")
        .layer("lower")
        .definedBy("dev.heed.processor.lower..")
        .layer("autodiff")
        .definedBy("dev.heed.processor.autodiff..")
        .layer("incremental")
        .definedBy("dev.heed.processor.incremental..")
        .layer("plan")
        .definedBy("dev.heed.processor.plan..")
        .layer("emit")
        .definedBy("dev.heed.processor.emit..")
        .layer("graph")
        .definedBy("dev.heed.processor.graph..")
        .layer("report")
        .definedBy("dev.heed.processor.report..")
        .layer("rule")
        .definedBy("dev.heed.processor.rule..")
        .whereLayer("driver")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("annotation")
        .mayOnlyBeAccessedByLayers("driver")
        .whereLayer("pipeline")
        .mayOnlyBeAccessedByLayers("driver")
        .whereLayer("lower")
        .mayOnlyBeAccessedByLayers("pipeline")
        .whereLayer("autodiff")
        .mayOnlyBeAccessedByLayers("pipeline")
        .whereLayer("incremental")
        .mayOnlyBeAccessedByLayers("pipeline")
        .whereLayer("emit")
        // the driver writes its GeneratedFile, the report measures it
        .mayOnlyBeAccessedByLayers("pipeline", "driver", "report")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("pipeline")
        .whereLayer("plan")
        .mayOnlyBeAccessedByLayers("pipeline", "emit", "report")
        .whereLayer("rule")
        .mayNotAccessAnyLayer()
        .whereLayer("graph")
        .mayOnlyBeAccessedByLayers(
            "pipeline", "lower", "autodiff", "incremental", "plan", "emit", "report")
        .check(MODULE);
  }

  @Test
  void onlyTheEmitterKnowsJavaPoet() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.heed.processor.emit..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.palantir.javapoet..")
        .check(MODULE);
  }

  @Test
  void onlyTheDriverAndTheAnnotationFrontEndKnowTheCompiler() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.heed.processor.driver..", "dev.heed.processor.annotation..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.annotation.processing..", "javax.tools..")
        .check(MODULE);
  }

  @Test
  void onlyTheEmitterAndTheFrontEndKnowTheLanguageModel() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.heed.processor.driver..",
            "dev.heed.processor.annotation..",
            "dev.heed.processor.emit..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javax.lang.model..")
        .check(MODULE);
  }

  @Test
  void theRuntimeIsKnownByNameOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.heed.runtime..", "org.antlr..")
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
