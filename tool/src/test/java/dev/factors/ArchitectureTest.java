package dev.factors;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The map of the code: which package knows which, and who may use which library. */
@AnalyzeClasses(packages = "dev.factors", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule packages_form_no_cycles =
      slices().matching("dev.factors.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule every_package_knows_only_what_it_may =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("cli")
          .definedBy("dev.factors.cli..")
          .layer("serve")
          .definedBy("dev.factors.serve..")
          .layer("release")
          .definedBy("dev.factors.release..")
          .layer("redline")
          .definedBy("dev.factors.redline..")
          .layer("lint")
          .definedBy("dev.factors.lint..")
          .layer("review")
          .definedBy("dev.factors.review..")
          .layer("manuscript")
          .definedBy("dev.factors.manuscript..")
          .layer("render")
          .definedBy("dev.factors.render..")
          .layer("git")
          .definedBy("dev.factors.git..")
          .layer("paper")
          .definedBy("dev.factors.paper..")
          .layer("asciidoc")
          .definedBy("dev.factors.asciidoc..")
          .layer("yaml")
          .definedBy("dev.factors.yaml..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("serve")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("release")
          .mayOnlyBeAccessedByLayers("cli", "serve")
          .whereLayer("redline")
          .mayOnlyBeAccessedByLayers("cli", "release")
          .whereLayer("lint")
          .mayOnlyBeAccessedByLayers("cli", "serve", "release")
          .whereLayer("review")
          .mayOnlyBeAccessedByLayers("cli", "serve", "release", "redline", "lint")
          .whereLayer("render")
          .mayOnlyBeAccessedByLayers("cli", "serve", "release")
          .whereLayer("git")
          .mayOnlyBeAccessedByLayers("cli", "serve", "release", "redline", "review")
          .whereLayer("manuscript")
          .mayOnlyBeAccessedByLayers("cli", "serve", "release", "redline", "lint", "review")
          .whereLayer("asciidoc")
          .mayOnlyBeAccessedByLayers(
              "cli", "serve", "release", "redline", "lint", "review", "manuscript", "render")
          .whereLayer("paper")
          .mayOnlyBeAccessedByLayers(
              "cli", "serve", "release", "redline", "lint", "review", "manuscript", "render")
          .whereLayer("yaml")
          .mayOnlyBeAccessedByLayers("release", "review", "paper", "manuscript");

  @ArchTest
  static final ArchRule only_render_starts_jruby =
      onlyUser("dev.factors.render..", "org.asciidoctor..", "org.jruby..");

  @ArchTest
  static final ArchRule only_git_knows_jgit_and_openpgp =
      onlyUser("dev.factors.git..", "org.eclipse.jgit..", "org.bouncycastle..");

  @ArchTest
  static final ArchRule only_yaml_knows_how_yaml_is_read =
      onlyUser(
          "dev.factors.yaml..", "com.fasterxml.jackson.dataformat..", "org.yaml..", "dev.harrel..");

  @ArchTest
  static final ArchRule only_links_uses_the_network =
      onlyUser("dev.factors.links..", "java.net.http..");

  @ArchTest
  static final ArchRule only_serve_listens_and_watches =
      onlyUser("dev.factors.serve..", "com.sun.net.httpserver..", "io.methvin..");

  @ArchTest
  static final ArchRule only_the_command_line_knows_picocli =
      onlyUser("dev.factors.cli..", "picocli..");

  @ArchTest
  static final ArchRule only_the_build_changes_classes =
      onlyUser("dev.factors.build..", "dev.factors.build..", "org.objectweb.asm..");

  @ArchTest
  static final ArchRule only_the_command_line_reads_clock_and_environment =
      noClasses()
          .that(not(resideInAPackage("dev.factors.cli..")))
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(java.time.Clock.class, "systemUTC")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule rules_gates_and_artifacts_are_final =
      classes()
          .that()
          .resideInAnyPackage(
              "dev.factors.lint.rule..",
              "dev.factors.release.gate..",
              "dev.factors.release.artifact..")
          .and()
          .arePublic()
          .should()
          .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);

  private static ArchRule onlyUser(String user, String... libraries) {
    return noClasses()
        .that(not(resideInAPackage(user)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }
}
