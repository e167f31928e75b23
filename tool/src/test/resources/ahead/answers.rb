# Asks each method that stands before one of a library, and the library's own, the same: what they
# answer differently is the result.
require 'asciidoctor-pdf'

differences = []
random = Random.new 1
same = ->(asked, answer, own) do
  differences << %(#{asked}: #{answer.inspect}, not #{own.inspect}) unless answer == own && answer.class == own.class &&
    (!(String === own) || answer.encoding == own.encoding)
end
ask = ->(object, name, *arguments) do
  method = object.method name
  own = method.super_method or next differences << %(#{name} is the library's own)
  same[%(#{name} #{arguments.inspect}), (method.call(*arguments)), (own.call(*arguments))]
end

numbers = [0, 1, -7, 10, 100000, 2**70, 0.0, -0.0, 0.1, 1.0, 10.0, 100.5, 1e-7, -1e-7, 0.000005, 0.99999, 0.999999, 1e20, 12.30000, 1.00001, Float::INFINITY, 1r / 3]
1000.times { numbers << (random.rand(-1000.0..1000.0).round random.rand 8) }
numbers.each {|number| ask[PDF::Core, :real, number] }
[:Font, :'F1.0', :'a b#', :'é', 'text', 12, 12.5, nil, true, [1, :Two, 'three'], { Type: :Font }].each do |object|
  2.times { [true, false].each {|in_stream| ask[PDF::Core, :pdf_object, object, in_stream] } }
end

file, bold = %w[regular bold].map {|style| %(#{Asciidoctor::PDF::ThemeLoader::FontsDir}/notoserif-#{style}-subset.ttf) }
mine, stock = Array.new(2) { TTFunk::SubsetCollection.new TTFunk::File.open file }
own = (stock.method :encode).super_method
letters = [*0x20..0x7e, *0xa0..0x17f, *0x2010..0x2030, 0x2126, 0x3a9, *0x400..0x4ff, 0x1f600]
500.times do |i|
  pool = i % 5 == 0 ? letters : (letters.first 120)
  characters = Array.new(random.rand 40) { pool.sample random: random }
  same[%(encode #{characters.inspect}), (mine.encode characters), (own.call characters)]
end
2.times {|i| same[%(subset #{i}), mine[i].original_glyph_ids, stock[i].original_glyph_ids] }
2.times {|i| same[%(map #{i}), mine[i].to_unicode_map, stock[i].to_unicode_map] }

wrap = Prawn::Text::Formatted::LineWrap.allocate
%i[scan_pattern word_division_scan_pattern soft_hyphen zero_width_space whitespace break_chars].each do |name|
  [Encoding::UTF_8, Encoding::Windows_1252, Encoding::US_ASCII].each do |encoding|
    2.times { ask[wrap, name, encoding] }
  rescue Encoding::UndefinedConversionError
    # Neither has an answer.
  end
end

document = Prawn::Document.new
document.font_families['Noto'] = { normal: file, bold: bold }
%w[ff0000 000000 c0ffee].each {|color| 2.times { ask[document, :color_to_s, color] } }
2.times { ask[document, :color_to_s, [0, 10, 50, 100]] }
cache = document.send :font_metric_cache
['Noto', 'Helvetica'].each do |font|
  document.font font
  [10, 10.5, 12].each do |size|
    document.font_size = size
    [{}, { kerning: true }, { kerning: false }, { size: 7, kerning: true }, { style: :bold }].each do |options|
      ['', 'a', 'AVAVA To', 'word', 'é–’', "two\nlines"].each do |word|
        2.times { ask[cache, :width_of, word, options] }
        document.character_spacing(0.5) { ask[cache, :width_of, word, options] }
      end
    end
  end
end

differences.uniq.first 20
