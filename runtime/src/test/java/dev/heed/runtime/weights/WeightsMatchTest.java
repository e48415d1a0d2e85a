package dev.heed.runtime.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.heed.runtime.parameter.ParameterDeclaration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightsMatchTest {

  private static final List<ParameterDeclaration> OTHER =
      List.of(
          Fixtures.declaration("table", List.of(3, 2)),
          Fixtures.declaration("dense.weight", List.of(4, 2)),
          Fixtures.declaration("norm.gain", List.of(2)));

  private static final String DIFFERENCES =
      "tensor dense.weight has shape [2, 2], must be [4, 2]; missing tensor norm.gain [2];"
          + " unexpected tensor \"dense.bias\" [2]";

  @Test
  void listsAllTensorsThatDoNotFit() throws IOException {
    assertEquals(
        "the weights stream of PosTagger does not fit model PosTagger: " + DIFFERENCES,
        refusal(Fixtures.sound(), "PosTagger", "d1", OTHER));
  }

  @Test
  void saysWhichModelTheFileIsOf() throws IOException {
    assertEquals(
        "the weights stream of Chunker holds weights of \"PosTagger\" (digest \"d1\"), not of"
            + " Chunker (digest d2): "
            + DIFFERENCES,
        refusal(Fixtures.sound(), "Chunker", "d2", OTHER));
    assertEquals(
        "the weights stream of Chunker holds weights of \"PosTagger\" (digest \"d1\"), not of"
            + " Chunker (digest d2): names and shapes of all tensors agree, so the labels, their"
            + " order or layers without weights differ",
        refusal(Fixtures.sound(), "Chunker", "d2", Fixtures.DECLARATIONS));
  }

  @Test
  void refusesForeignFiles() {
    byte[] file =
        Fixtures.file(
            """
            {"x":{"dtype":"F16","shape":[2],"data_offsets":[0,4]}}""",
            new byte[4]);
    assertEquals(
        "the weights stream of PosTagger was not saved by a Heed model, its metadata have no"
            + " heed.digest; for model PosTagger: missing tensor a [2]; unexpected tensor \"x\" [2]",
        refusal(file, "PosTagger", "d1", List.of(Fixtures.declaration("a", List.of(2)))));
  }

  @Test
  void namesEightDifferencesAndCountsTheOthers() throws IOException {
    List<ParameterDeclaration> many = new ArrayList<>(Fixtures.DECLARATIONS);
    for (int i = 0; i < 11; i++) {
      many.add(Fixtures.declaration("t" + i, List.of(1)));
    }
    assertEquals(
        "the weights stream of PosTagger does not fit model PosTagger: missing tensor t0 [1];"
            + " missing tensor t1 [1]; missing tensor t2 [1]; missing tensor t3 [1]; missing tensor"
            + " t4 [1]; missing tensor t5 [1]; missing tensor t6 [1]; missing tensor t7 [1]; ... and"
            + " 3 more",
        refusal(Fixtures.sound(), "PosTagger", "d1", many));
  }

  @Test
  void refusesTypesThatAreNoFloats() {
    byte[] file =
        Fixtures.file(
            Fixtures.header("{\"dtype\":\"I32\",\"shape\":[1],\"data_offsets\":[0,4]}"),
            new byte[4]);
    assertEquals(
        "the weights stream of PosTagger does not fit model PosTagger: tensor a has dtype I32, must"
            + " be F32, F16 or BF16",
        refusal(file, "PosTagger", "d1", List.of(Fixtures.declaration("a", List.of(1)))));
  }

  private static String refusal(
      byte[] file, String model, String digest, List<ParameterDeclaration> declarations) {
    WeightsException refused =
        assertThrows(
            WeightsException.class,
            () -> WeightsFile.load(new ByteArrayInputStream(file), model, digest, declarations));
    return String.valueOf(refused.getMessage());
  }
}
