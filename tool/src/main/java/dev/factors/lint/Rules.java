package dev.factors.lint;

import dev.factors.lint.rule.ControlCharacter;
import dev.factors.lint.rule.EmptySection;
import dev.factors.lint.rule.Encoding;
import dev.factors.lint.rule.FileSize;
import dev.factors.lint.rule.HeadingLevel;
import dev.factors.lint.rule.HtmlPassthrough;
import dev.factors.lint.rule.ImageAlt;
import dev.factors.lint.rule.ImageFile;
import dev.factors.lint.rule.IncludeExists;
import dev.factors.lint.rule.IncludeOutside;
import dev.factors.lint.rule.IncludedOnce;
import dev.factors.lint.rule.KeywordOutside;
import dev.factors.lint.rule.Placeholder;
import dev.factors.lint.rule.PreferredTerm;
import dev.factors.lint.rule.Principle;
import dev.factors.lint.rule.ProductName;
import dev.factors.lint.rule.RequiredSection;
import dev.factors.lint.rule.ReviewDangling;
import dev.factors.lint.rule.ReviewDisposition;
import dev.factors.lint.rule.ReviewIdentity;
import dev.factors.lint.rule.ReviewRefusedFile;
import dev.factors.lint.rule.ReviewSchema;
import dev.factors.lint.rule.SectionOrder;
import dev.factors.lint.rule.StatementCount;
import dev.factors.lint.rule.StatementId;
import dev.factors.lint.rule.StatementKeyword;
import dev.factors.lint.rule.Status;
import dev.factors.lint.rule.Suppression;
import dev.factors.lint.rule.TitleId;
import dev.factors.lint.rule.UnclosedBlock;
import dev.factors.lint.rule.UniqueId;
import dev.factors.lint.rule.UnknownSection;
import dev.factors.lint.rule.WordCount;
import dev.factors.lint.rule.XrefTarget;
import java.util.List;
import java.util.Optional;

/** The catalogue: every rule, sorted by id. */
public final class Rules {

  /** Every rule, sorted by id. An explicit list: nothing is scanned for at start-up. */
  public static final List<Rule> ALL =
      List.of(
          new StatementKeyword(),
          new KeywordOutside(),
          new StatementCount(),
          new StatementId(),
          new Placeholder(),
          new PreferredTerm(),
          new ProductName(),
          new ImageFile(),
          new ImageAlt(),
          new IncludeExists(),
          new XrefTarget(),
          new ReviewDangling(),
          new ReviewDisposition(),
          new ReviewIdentity(),
          new ReviewRefusedFile(),
          new ReviewSchema(),
          new ControlCharacter(),
          new Encoding(),
          new FileSize(),
          new HtmlPassthrough(),
          new IncludeOutside(),
          new Suppression(),
          new UnclosedBlock(),
          new EmptySection(),
          new HeadingLevel(),
          new IncludedOnce(),
          new Principle(),
          new RequiredSection(),
          new SectionOrder(),
          new Status(),
          new TitleId(),
          new UniqueId(),
          new UnknownSection(),
          new WordCount());

  private Rules() {}

  /** The rule of an id, if there is one. */
  public static Optional<Rule> find(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** The ids, sorted. */
  public static List<String> ids() {
    return ALL.stream().map(Rule::id).toList();
  }
}
