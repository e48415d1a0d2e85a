package dev.heed.annotations;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the module to its arrows: what users write depends on nothing. */
class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.heed.annotations");

  @Test
  void dependsOnNothingButJava() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.heed.annotations", "java..")
        .check(MODULE);
  }

  @Test
  void holdsNothingButAnnotationsAndTheirEnums() {
    classes()
        .that()
        .areNotAnnotations()
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .beEnums()
        .check(MODULE);
  }
}
