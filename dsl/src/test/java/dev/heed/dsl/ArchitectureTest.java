package dev.heed.dsl;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * Holds the module to its arrows: text → declaration → spec → check, and ANTLR at the door only.
 */
class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.heed.dsl");

  @Test
  void specImportsNothing() {
    classes()
        .that()
        .resideInAPackage("dev.heed.dsl.spec..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.heed.dsl.spec..", "java..", "org.jspecify.annotations")
        .check(MODULE);
  }

  @Test
  void declarationKnowsPlacesOnly() {
    classes()
        .that()
        .resideInAPackage("dev.heed.dsl.declaration..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.heed.dsl.declaration..",
            "dev.heed.dsl.diagnostic..",
            "java..",
            "org.jspecify.annotations")
        .check(MODULE);
  }

  @Test
  void onlyTextKnowsTheParserGenerator() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.heed.dsl.text..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.antlr..")
        .check(MODULE);
  }

  @Test
  void noFrontEndIsKnownToReadingAndChecking() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.heed.dsl.read..", "dev.heed.dsl.check..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.heed.dsl.text..")
        .check(MODULE);
  }

  @Test
  void nobodyKnowsTheCompiler() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..", "javax.tools..")
        .check(MODULE);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.heed.dsl.(*)..").should().beFreeOfCycles().check(MODULE);
  }

  @Test
  void everyPackageIsDescribedAndNullMarked() {
    classes()
        .that()
        .resideOutsideOfPackage("dev.heed.dsl.text.grammar") // written by ANTLR
        .should(
            be(
                describe(
                    "in a package with a @NullMarked package-info",
                    type -> type.getPackage().isAnnotatedWith(NullMarked.class))))
        .check(MODULE);
  }
}
