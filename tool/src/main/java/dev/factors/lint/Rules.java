package dev.factors.lint;

import dev.factors.lint.rule.ControlCharacter;
import dev.factors.lint.rule.DoubledWord;
import dev.factors.lint.rule.DuplicateTitle;
import dev.factors.lint.rule.EmptySection;
import dev.factors.lint.rule.Encoding;
import dev.factors.lint.rule.ExternalLink;
import dev.factors.lint.rule.FactorFormerly;
import dev.factors.lint.rule.FileSize;
import dev.factors.lint.rule.FinalNewline;
import dev.factors.lint.rule.FullStop;
import dev.factors.lint.rule.HeadingLevel;
import dev.factors.lint.rule.HtmlPassthrough;
import dev.factors.lint.rule.ImageAlt;
import dev.factors.lint.rule.ImageFile;
import dev.factors.lint.rule.IncludeExists;
import dev.factors.lint.rule.IncludeOutside;
import dev.factors.lint.rule.IncludedOnce;
import dev.factors.lint.rule.InsecureLink;
import dev.factors.lint.rule.KeywordOutside;
import dev.factors.lint.rule.LineEnding;
import dev.factors.lint.rule.LinkForm;
import dev.factors.lint.rule.NaturalReference;
import dev.factors.lint.rule.NormalForm;
import dev.factors.lint.rule.OneCondition;
import dev.factors.lint.rule.OneSentencePerLine;
import dev.factors.lint.rule.Placeholder;
import dev.factors.lint.rule.PreferredTerm;
import dev.factors.lint.rule.Principle;
import dev.factors.lint.rule.ProductName;
import dev.factors.lint.rule.ReleasedStatement;
import dev.factors.lint.rule.RequiredSection;
import dev.factors.lint.rule.ReviewDangling;
import dev.factors.lint.rule.ReviewDisposition;
import dev.factors.lint.rule.ReviewFactor;
import dev.factors.lint.rule.ReviewHistory;
import dev.factors.lint.rule.ReviewIdentity;
import dev.factors.lint.rule.ReviewQuote;
import dev.factors.lint.rule.ReviewRefusedFile;
import dev.factors.lint.rule.ReviewSchema;
import dev.factors.lint.rule.SectionId;
import dev.factors.lint.rule.SectionOrder;
import dev.factors.lint.rule.SentenceLength;
import dev.factors.lint.rule.Spelling;
import dev.factors.lint.rule.StatementAnchor;
import dev.factors.lint.rule.StatementCount;
import dev.factors.lint.rule.StatementId;
import dev.factors.lint.rule.StatementKeyword;
import dev.factors.lint.rule.Status;
import dev.factors.lint.rule.StrayFile;
import dev.factors.lint.rule.Suppression;
import dev.factors.lint.rule.Tab;
import dev.factors.lint.rule.TermOwner;
import dev.factors.lint.rule.TitleCase;
import dev.factors.lint.rule.TitleId;
import dev.factors.lint.rule.TrailingSpace;
import dev.factors.lint.rule.TypedNumber;
import dev.factors.lint.rule.UncitedEntry;
import dev.factors.lint.rule.UnclosedBlock;
import dev.factors.lint.rule.UndefinedAbbreviation;
import dev.factors.lint.rule.UniqueId;
import dev.factors.lint.rule.UnknownSection;
import dev.factors.lint.rule.UnreferencedFigure;
import dev.factors.lint.rule.UnusedImage;
import dev.factors.lint.rule.WeaselWord;
import dev.factors.lint.rule.WordCount;
import dev.factors.lint.rule.XrefTarget;
import dev.factors.lint.rule.XrefText;
import java.util.List;
import java.util.Optional;

/** The catalogue: every rule, sorted by id. */
public final class Rules {

  /** Every rule, sorted by id. An explicit list: nothing is scanned for at start-up. */
  public static final List<Rule> ALL =
      List.of(
          new FullStop(),
          new StatementKeyword(),
          new KeywordOutside(),
          new OneCondition(),
          new ReleasedStatement(),
          new StatementAnchor(),
          new StatementCount(),
          new StatementId(),
          new DoubledWord(),
          new OneSentencePerLine(),
          new Placeholder(),
          new PreferredTerm(),
          new ProductName(),
          new SentenceLength(),
          new Spelling(),
          new UndefinedAbbreviation(),
          new WeaselWord(),
          new ExternalLink(),
          new ImageFile(),
          new ImageAlt(),
          new IncludeExists(),
          new InsecureLink(),
          new LinkForm(),
          new NaturalReference(),
          new UncitedEntry(),
          new UnreferencedFigure(),
          new UnusedImage(),
          new XrefTarget(),
          new XrefText(),
          new ReviewDangling(),
          new ReviewDisposition(),
          new ReviewFactor(),
          new ReviewHistory(),
          new ReviewIdentity(),
          new ReviewQuote(),
          new ReviewRefusedFile(),
          new ReviewSchema(),
          new ControlCharacter(),
          new Encoding(),
          new FileSize(),
          new FinalNewline(),
          new HtmlPassthrough(),
          new IncludeOutside(),
          new LineEnding(),
          new NormalForm(),
          new Suppression(),
          new Tab(),
          new TrailingSpace(),
          new UnclosedBlock(),
          new DuplicateTitle(),
          new EmptySection(),
          new FactorFormerly(),
          new HeadingLevel(),
          new IncludedOnce(),
          new Principle(),
          new RequiredSection(),
          new SectionId(),
          new SectionOrder(),
          new Status(),
          new StrayFile(),
          new TermOwner(),
          new TitleCase(),
          new TitleId(),
          new TypedNumber(),
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
