/**
 * YAML as untrusted input: read with the place of every node, held to a JSON Schema. The only user
 * of Jackson's YAML and of the schema validator.
 */
@NullMarked
package dev.factors.yaml;

import org.jspecify.annotations.NullMarked;
