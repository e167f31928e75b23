# For images that are pages of a PDF.
require 'behind'

module PDF
  autoload :Reader, Behind['pdf/reader']
end
