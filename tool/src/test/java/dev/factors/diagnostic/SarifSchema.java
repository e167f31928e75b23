package dev.factors.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The schema of SARIF 2.1.0. */
public final class SarifSchema {

  private static final Validator VALIDATOR =
      new ValidatorFactory().withDefaultDialect(new Dialects.Draft7Dialect()).createValidator();
  private static final URI SCHEMA = VALIDATOR.registerSchema(schema());

  private SarifSchema() {}

  /** Fails where a document is not as the schema says. */
  public static void requireValid(String sarif) {
    assertThat(VALIDATOR.validate(SCHEMA, sarif).getErrors())
        .extracting(error -> error.getInstanceLocation() + ": " + error.getError())
        .isEmpty();
  }

  private static String schema() {
    try (InputStream in = SarifSchema.class.getResourceAsStream("/sarif/sarif-schema-2.1.0.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
