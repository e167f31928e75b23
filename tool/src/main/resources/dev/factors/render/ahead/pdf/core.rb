# Numbers are written without the zeros at their end: here without a regular expression each. Names,
# which is what a font has on each line, are remembered as they are written.
require 'behind'
require Behind['pdf/core']

PDF::Core.singleton_class.prepend(Module.new do
  # Of the five places behind the point the first remains.
  def real number
    text = format '%.5f', number
    4.times { (text.end_with? '0') ? text.chop! : (return text) }
    text
  end

  def pdf_object object, in_content_stream = false
    Symbol === object ? ((@written ||= {})[object] ||= super.freeze) : super
  end
end) if Behind.version? 'pdf-core', '0.9.0'
