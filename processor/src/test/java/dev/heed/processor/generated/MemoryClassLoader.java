package dev.heed.processor.generated;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads compiled classes, and resources that a test puts beside them. */
final class MemoryClassLoader extends ClassLoader {

  private final Map<String, byte[]> classes;
  private final Map<String, byte[]> resources = new HashMap<>();

  MemoryClassLoader(Map<String, byte[]> classes) {
    super(MemoryClassLoader.class.getClassLoader());
    this.classes = classes;
  }

  /** Puts a resource on the class path, such as {@code sample/model.safetensors}. */
  void add(String name, byte[] content) {
    resources.put(name, content);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    byte[] content = resources.get(name);
    return content == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(content);
  }
}
