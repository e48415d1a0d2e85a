package dev.heed.processor.generated;

import dev.heed.annotations.Generated;
import dev.heed.runtime.parameter.Parameters;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles sources as a strict user would, {@code -Xlint:all -Werror --release 17} with nothing but
 * Heed's annotations and runtime on the class path, and keeps the class files in memory.
 */
final class MemoryCompiler {

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** Kept open for all compilations, since opening the class path costs more than compiling. */
  private static final JavaFileManager USUAL =
      JAVAC.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

  private MemoryCompiler() {}

  /**
   * Compiles.
   *
   * @param sources texts by qualified class name
   * @return class files by binary class name
   * @throws AssertionError if javac has anything to say, with all of it
   */
  static synchronized Map<String, byte[]> compile(Map<String, String> sources) {
    Map<String, ByteArrayOutputStream> outputs = new LinkedHashMap<>();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of("--release", "17", "-Xlint:all", "-Werror", "-proc:none", "-cp", classPath());
    List<Source> units =
        sources.entrySet().stream().map(e -> new Source(e.getKey(), e.getValue())).toList();
    JavaFileManager files = new OutputInMemory(USUAL, outputs);
    boolean clean = JAVAC.getTask(messages, files, null, options, null, units).call();
    if (!clean || !messages.toString().isEmpty()) {
      throw new AssertionError("generated sources do not compile cleanly:\n" + messages);
    }
    Map<String, byte[]> classes = new LinkedHashMap<>();
    outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }

  private static String classPath() {
    return place(Parameters.class) + File.pathSeparator + place(Generated.class);
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A source text under the name of its class. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String className, String text) {
      super(URI.create("memory:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** A class file that is being written. */
  private static final class Output extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes;

    Output(String className, ByteArrayOutputStream bytes) {
      super(URI.create("memory:///" + className.replace('.', '/') + ".class"), Kind.CLASS);
      this.bytes = bytes;
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }

  /** Finds what is there as usual, writes to memory. */
  private static final class OutputInMemory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> outputs;

    OutputInMemory(JavaFileManager usual, Map<String, ByteArrayOutputStream> outputs) {
      super(usual);
      this.outputs = outputs;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      outputs.put(className, bytes);
      return new Output(className, bytes);
    }
  }
}
