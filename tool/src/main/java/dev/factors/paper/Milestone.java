package dev.factors.paper;

import com.github.zafarkhaja.semver.Version;
import dev.factors.yaml.YamlNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version that the community works towards, and what it asks for.
 *
 * @param name for people, such as "Formal community review"
 * @param notice printed on every page before 1.0.0, or null
 * @param reviewEdition whether its release comes with a review edition
 * @param responseDays days after which a commenter who has not answered a disposition counts as
 *     content
 * @param gates by id, in the order of the file, each with what it requires as written
 */
public record Milestone(
    Version version,
    String name,
    @Nullable String notice,
    boolean reviewEdition,
    int responseDays,
    Map<String, YamlNode> gates) {

  public Milestone {
    gates = Collections.unmodifiableMap(new LinkedHashMap<>(gates));
  }
}
