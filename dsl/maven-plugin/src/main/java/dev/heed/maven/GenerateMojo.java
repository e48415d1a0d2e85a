package dev.heed.maven;

import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostic;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.processor.driver.GuardedGenerator;
import dev.heed.processor.pipeline.GeneratedModel;
import dev.heed.processor.pipeline.ModelCompiler;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/** Generates the models of a project's {@code .heed} files into a source root of its own. */
@Mojo(
    name = "generate",
    defaultPhase = LifecyclePhase.GENERATE_SOURCES,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets each @Parameter before it executes.
public final class GenerateMojo extends AbstractMojo {

  /** The folder of {@code .heed} files; a file's folder below it is its package. */
  @Parameter(defaultValue = "${project.basedir}/src/main/heed")
  private File sourceDirectory;

  /** Where sources go; the folder is the plugin's own, and what it did not generate is deleted. */
  @Parameter(
      defaultValue = "${project.build.directory}/generated-sources/heed",
      readonly = true,
      required = true)
  private File outputDirectory;

  /** Where the texts of stages go, see {@link #dump}; the folder is the plugin's own. */
  @Parameter(defaultValue = "${project.build.directory}/heed", readonly = true, required = true)
  private File dumpDirectory;

  /** The stages whose text is written to {@code target/heed}: spec, graph, plan. */
  @Parameter(property = "heed.dump")
  private Set<String> dump = Set.of();

  /** Whether a report on each model, as Markdown, is written to {@code target/heed}. */
  @Parameter(property = "heed.report", defaultValue = "false")
  private boolean report;

  /** The keys of warnings that are not printed, such as {@code UnusedBlock}. */
  @Parameter(property = "heed.suppress")
  private Set<String> suppress = Set.of();

  /** Leaves everything as it is. */
  @Parameter(property = "heed.skip", defaultValue = "false")
  private boolean skip;

  /** The encoding of the project's Java sources; {@code .heed} files are always UTF-8. */
  @Parameter(property = "encoding", defaultValue = "${project.build.sourceEncoding}")
  private String encoding;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    project.addCompileSourceRoot(outputDirectory.getPath());
    if (skip) {
      return;
    }
    try {
      Charset charset = Charset.forName(encoding);
      Diagnostics diagnostics = new Diagnostics(suppress);
      List<GeneratedModel> models = generate(charset, diagnostics);
      print(diagnostics);
      new OutputFolder(dumpDirectory.toPath(), charset).update(dumps(models));
      int changed = new OutputFolder(outputDirectory.toPath(), charset).update(sources(models));
      getLog().info("Models: " + models.size() + ", files changed: " + changed);
    } catch (IOException e) {
      throw new MojoExecutionException("Models cannot be generated: " + e, e);
    }
  }

  private List<GeneratedModel> generate(Charset charset, Diagnostics diagnostics)
      throws IOException, MojoExecutionException {
    Path base = project.getBasedir().toPath();
    List<Declaration> declarations =
        new HeedFolder(sourceDirectory.toPath(), base).read(diagnostics);
    GuardedGenerator generator = new GuardedGenerator(ModelCompiler::compile);
    Set<String> texts = new TreeSet<>(dump);
    if (report) {
      texts.add(GeneratedModel.REPORT);
    }
    List<GeneratedModel> models = new ArrayList<>();
    try (SourceLabels labels = SourceLabels.open(sourceRoots(), classPath(), charset)) {
      for (Declaration declaration : declarations) {
        generator.generate(declaration, labels, texts, diagnostics).ifPresent(models::add);
      }
    }
    return models;
  }

  private List<Path> sourceRoots() {
    return project.getCompileSourceRoots().stream()
        .map(Path::of)
        .filter(root -> !root.equals(outputDirectory.toPath()))
        .toList();
  }

  /** Without the project's own classes, which may be older than their sources. */
  private List<Path> classPath() throws MojoExecutionException {
    try {
      return project.getCompileClasspathElements().stream()
          .filter(element -> !element.equals(project.getBuild().getOutputDirectory()))
          .map(Path::of)
          .toList();
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("The class path is not resolved: " + e.getMessage(), e);
    }
  }

  private void print(Diagnostics diagnostics) throws MojoFailureException {
    for (Diagnostic diagnostic : diagnostics.all()) {
      if (diagnostic.isError()) {
        getLog().error(diagnostic.toString());
      } else {
        getLog().warn(diagnostic.toString());
      }
    }
    if (diagnostics.omitted() > 0) {
      getLog().warn(diagnostics.omitted() + " more problems are not shown");
    }
    if (diagnostics.hasErrors()) {
      throw new MojoFailureException(
          "Errors in models: " + diagnostics.errors() + ", see above; nothing was changed");
    }
  }

  private static Map<String, String> sources(List<GeneratedModel> models) {
    Map<String, String> texts = new TreeMap<>();
    models.stream()
        .flatMap(model -> model.files().stream())
        .forEach(
            file -> texts.put(file.qualifiedName().replace('.', '/') + ".java", file.source()));
    return texts;
  }

  private static Map<String, String> dumps(List<GeneratedModel> models) {
    Map<String, String> texts = new TreeMap<>();
    for (GeneratedModel model : models) {
      String path = model.spec().packageName().replace('.', '/');
      String folder = path.isEmpty() ? "" : path + "/";
      model.dumps().forEach((stage, text) -> texts.put(folder + model.fileName(stage), text));
    }
    return texts;
  }
}
