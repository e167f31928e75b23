# Loads what stands before libraries once more, as if they were of other versions; says whether
# anything has come between, or before, their own methods.
require 'asciidoctor-pdf'

types = [PDF::Core.singleton_class, TTFunk::SubsetCollection, Prawn::Text::Formatted::LineWrap,
  Prawn::Graphics::Color, Prawn::FontMetricCache]
before = types.map(&:ancestors)
known = Behind.method :version?
other = Behind.version? 'prawn', '2.5.0'
Behind.define_singleton_method(:version?) {|*| false }
folder = $LOAD_PATH.find {|path| path.end_with? '/render/ahead' }
%w[ttfunk/subset_collection pdf/core prawn].each {|name| load %(#{folder}/#{name}.rb) }
Behind.define_singleton_method :version?, known
other || types.map(&:ancestors) != before
