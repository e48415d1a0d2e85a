package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Rotate;
import dev.heed.processor.graph.RotateAtPlace;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link RotateAtPlace}: as {@code Rotate}, by the angles of an input {@code place}. */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class RotateAtPlaceExporter implements NodeExporter<RotateAtPlace> {

  @Override
  public Class<RotateAtPlace> subject() {
    return RotateAtPlace.class;
  }

  @Override
  public void export(RotateAtPlace node, GraphBuilder graph) {
    Rotate whole = new Rotate(node.parts(), node.headWidth(), node.base(), false, node.output());
    String some =
        graph.step(
            node.output(),
            "some",
            ONNXOperators.GATHER,
            Map.of("axis", 0),
            RotateExporter.angles(whole, graph),
            graph.indices(AddPositionExporter.PLACE, 1));
    RotateExporter.export(whole, some, graph);
  }
}
