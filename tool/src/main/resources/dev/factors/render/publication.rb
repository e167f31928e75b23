require 'asciidoctor-pdf'

# What Asciidoctor PDF leaves out: the language and the subject of the document, conformance
# statements that show their ids, and the numbers of paragraphs.
class PublicationConverter < (Asciidoctor::Converter.for 'pdf')
  register_for 'pdf'

  NUMBERED = %w(paragraph admonition quote verse listing literal stem table image video audio open)

  def init_pdf doc
    doc.attributes['subject'] ||= doc.attr 'description' if doc.attr? 'description'
    result = super
    # Screen readers pronounce the text by it.
    state.store.root.data[:Lang] = PDF::Core::LiteralString.new doc.attr('lang', 'en')
    result
  end

  NUMBERED.each do |name|
    define_method :"convert_#{name}" do |node, *rest|
      number_beside(node) { super node, *rest }
    end
  end

  def convert_list_item node, *rest
    number_beside(node) { super }
  end

  # The text of a description; items of other lists are numbered with their markers.
  def traverse_list_item node, type, opts = {}
    type == :dlist_desc ? number_beside(node) { super } : super
  end

  def convert_dlist node
    return super unless node.has_role? 'conformance'
    node.items.each {|terms, _| show_id terms[-1] }
    start_page, top = page_number, y
    super
    (start_page..page_number).each do |page|
      from = page == start_page ? top : page_height - page_margin_top
      to = page == page_number ? y + @theme.prose_margin_bottom : page_margin_bottom
      rule_beside page, from, to if from > to
    end unless scratch?
  end

  # A heading may stand beside the text: the first number then goes below it.
  def ink_general_heading node, title, opts = {}
    super
    margin = @theme[%(heading_h#{opts[:level]}_margin_bottom)] || @theme.heading_margin_bottom
    @heading_end = [page_number, y + [margin, 0].min]
  end

  private

  # The id that the term begins with, behind the term.
  def show_id term
    text = term.instance_variable_get :@text
    return unless (id = text[/\A\[\[([^\],]+)/, 1]) && !(text.include? '[.statement-id]')
    term.instance_variable_set :@text, %(#{text}{nbsp} [.statement-id]###{id}##)
  end

  def rule_beside page, from, to
    float do
      go_to_page page
      canvas do
        stroke_color @theme.statement_rule_color || @theme.base_border_color
        line_width @theme.statement_rule_width || 1
        x = page_margin_left - (@theme.statement_rule_gap || 8)
        stroke_line [x, from], [x, to]
      end
    end
  end

  # Draws the number of a block, right-aligned in the left margin, beside its first line. A
  # statement shows its number, which is its id, already.
  def number_beside node
    number = Asciidoctor::AbstractNode === node && !scratch? && (node.attr 'paragraph-number', nil, false)
    # A table that keeps together is converted once more as a copy, inside a block.
    return yield if !number || number == @numbering || (node.context == :list_item && (node.parent.has_role? 'conformance'))
    outer, @numbering = @numbering, number
    # Where the line does not fit, Prawn would begin it on the next page without telling.
    advance_page if cursor < font_size * @base_line_height * 1.3
    first, number_page, top = page, page_number, y
    drawn = first.content.stream.length
    ascent = (calc_line_metrics @base_line_height).padding_top + font.ascender
    result = yield
    @numbering = outer
    if node.context == :image
      # Often wider than the text: the number stands beside the caption, or below.
      ink_number number, page_number, y + @theme.block_margin_bottom + 4
    elsif page_number > number_page && first.content.stream.length == drawn
      ink_number number, number_page + 1, page_height - page_margin_top - ascent
    else
      ink_number number, number_page, top - ascent
    end
    result
  end

  def ink_number number, on_page, baseline
    float do
      go_to_page on_page
      theme_font :paragraph_number do
        # Only the last heading can reach down to here: what stood above it is numbered.
        baseline = [baseline, @heading_end[1] - font.ascender - 1.5].min if @heading_end && @heading_end[0] == on_page
        x = page_margin_left - (@theme.paragraph_number_gap || 6) - (width_of number)
        fill_color @font_color
        canvas { draw_text! number, at: [x, baseline] }
      end
    end
  end
end
