# Every letter of a PDF is looked for in the subsets of its font, which transcodes it three times.
# Of those in the first, which holds almost all, the codes are remembered.
require 'behind'
require Behind['ttfunk/subset_collection']

TTFunk::SubsetCollection.prepend(Module.new do
  def initialize original
    super
    @codes = {}
  end

  def encode characters
    codes = @codes.values_at(*characters)
    return [[0, codes.pack('C*')]] unless codes.empty? || (codes.include? nil)
    result = super
    first = @subsets[0]
    characters.each {|character| @codes[character] ||= first.from_unicode character if first.includes? character }
    result
  end
end) if Behind.version? 'ttfunk', '1.7.0'
