package dev.heed.maven;

import com.sun.source.util.JavacTask;
import dev.heed.dsl.check.LabelResolver;
import dev.heed.dsl.check.Resolution;
import dev.heed.processor.driver.ElementLabels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Finds enums by javac itself, in sources that are not compiled yet and on the class path. Mistakes
 * in those sources are left to the compiler that runs later. Not thread-safe.
 */
final class SourceLabels implements LabelResolver, AutoCloseable {

  private final JavaFileManager files;
  private final ElementLabels labels;

  private SourceLabels(JavaFileManager files, ElementLabels labels) {
    this.files = files;
    this.labels = labels;
  }

  /**
   * Looks into these sources first, then into the class path and the JDK.
   *
   * @throws IOException if no compiler is there, which only a JDK has
   */
  static SourceLabels open(List<Path> sources, List<Path> classPath, Charset encoding)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IOException(
          "Java at " + System.getProperty("java.home") + " has no compiler; use a JDK");
    }
    StandardJavaFileManager standard =
        compiler.getStandardFileManager(problem -> {}, Locale.ROOT, encoding);
    standard.setLocationFromPaths(StandardLocation.SOURCE_PATH, sources);
    standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
    JavaFileManager files = new WithoutModule(standard);
    // A task must have something to look at before it answers; nothing is compiled.
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                Writer.nullWriter(),
                files,
                problem -> {},
                List.of("-proc:none", "-implicit:none", "-Xprefer:source"),
                List.of("java.lang.Object"),
                null);
    return new SourceLabels(files, new ElementLabels(task.getElements()));
  }

  @Override
  public Resolution resolve(String packageName, String typeName) {
    return labels.resolve(packageName, typeName);
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Hides {@code module-info.java}: what a module requires is not needed to find an enum, and may
   * lie on a module path that nobody has resolved yet.
   */
  private static final class WithoutModule
      extends ForwardingJavaFileManager<StandardJavaFileManager> {

    WithoutModule(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public @Nullable JavaFileObject getJavaFileForInput(
        Location location, String className, JavaFileObject.Kind kind) throws IOException {
      return className.equals("module-info")
          ? null
          : super.getJavaFileForInput(location, className, kind);
    }
  }
}
