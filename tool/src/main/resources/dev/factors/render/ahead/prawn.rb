# What Prawn asks for every word or piece of a line, and what is the same each time, is remembered.
require 'behind'
require Behind['prawn']

if Behind.version? 'prawn', '2.4.0'
  # The characters and patterns at which lines break, of an encoding.
  Prawn::Text::Formatted::LineWrap.prepend(Module.new do
    %i[scan_pattern word_division_scan_pattern soft_hyphen zero_width_space whitespace break_chars].each do |name|
      answers = {}
      define_method name do |encoding = ::Encoding::UTF_8|
        answers[encoding] ||= super(encoding).freeze
      end
      private name
    end
  end)

  # Colours as they are written.
  Prawn::Graphics::Color.prepend(Module.new do
    answers = {}
    define_method :color_to_s do |color|
      answers[color] ||= super(color).freeze
    end
    private :color_to_s
  end)

  # The widths of words, which Prawn remembers too, but for keys that take longer to compare.
  Prawn::FontMetricCache.prepend(Module.new do
    def initialize document
      super
      @kerned, @plain = {}.compare_by_identity, {}.compare_by_identity
    end

    def width_of string, options
      return super if options[:style]
      font = @document.font
      text = font.normalize_encoding string
      sizes = ((options[:kerning] ? @kerned : @plain)[font] ||= {})
      widths = (sizes[options[:size] || @document.font_size] ||= {})
      width = (widths[text] ||= font.compute_width_of text, options)
      count = font.character_count text
      count > 0 ? width + @document.character_spacing * (count - 1) : width
    end
  end)
end
