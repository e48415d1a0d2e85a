package dev.heed.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import dev.heed.onnx.node.FunctionExport;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Writes graphs beside their place and moves them there when they are whole. */
final class OnnxFile {

  /** The version of the file format that came with operator set 17. */
  private static final long FORMAT = 8;

  private OnnxFile() {}

  static void write(Path file, GraphProto graph, Map<String, String> metadata) throws IOException {
    ModelProto model = model(graph, metadata);
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new IOException("the model cannot be written to " + target + ", which is a folder");
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          "the model cannot be written to " + target + ": there is no folder " + folder);
    }
    Path beside = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(
                  beside, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW))) {
        model.writeTo(out);
      }
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static ModelProto model(GraphProto graph, Map<String, String> metadata) {
    ModelProto.Builder model =
        ModelProto.newBuilder().setIrVersion(FORMAT).setProducerName("Heed").setGraph(graph);
    model.addOpsetImportBuilder().setDomain("").setVersion(FunctionExport.OPERATOR_SET);
    new TreeMap<>(metadata)
        .forEach((key, text) -> model.addMetadataPropsBuilder().setKey(key).setValue(text));
    return model.build();
  }
}
