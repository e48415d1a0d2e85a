package dev.heed.onnx;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the exporter to its picture: declaration → graph → ONNX. */
class ArchitectureTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.heed.onnx");

  @Test
  void theGraphIsAllThatExportersRead() {
    noClasses()
        .that()
        .resideInAPackage("dev.heed.onnx.node..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.heed.onnx",
            "dev.heed.dsl..",
            "dev.heed.processor.lower..",
            "dev.heed.processor.emit..")
        .check(MODULE);
  }

  @Test
  void noPlanNoCompilerAndNoPeer() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.heed.processor.autodiff..",
            "dev.heed.processor.plan..",
            "dev.heed.processor.driver..",
            "com.palantir.javapoet..",
            "javax.tools..",
            "ai.onnxruntime..")
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
