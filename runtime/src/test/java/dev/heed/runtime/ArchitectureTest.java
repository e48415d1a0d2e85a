package dev.heed.runtime;

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

/** Holds the module to its arrows: generated code pulls in this jar and nothing else. */
class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.heed.runtime");

  @Test
  void dependsOnNothingButJava() {
    classes()
        .that()
        .resideOutsideOfPackage("dev.heed.runtime.simd")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.heed.runtime..", "java..", "org.jspecify.annotations")
        .check(MODULE);
  }

  @Test
  void vectorKernelsAreLoadedByNameOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.heed.runtime.simd")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.heed.runtime.simd")
        .check(MODULE);
    classes()
        .that()
        .resideInAPackage("dev.heed.runtime.simd")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.heed.runtime.simd",
            "dev.heed.runtime.kernel",
            "jdk.incubator.vector",
            "java..",
            "org.jspecify.annotations")
        .check(MODULE);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.heed.runtime.(**)").should().beFreeOfCycles().check(MODULE);
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
