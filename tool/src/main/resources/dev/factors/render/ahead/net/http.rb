# For style sheets and images from elsewhere, which a paper has none of.
require 'behind'

module Net
  autoload :HTTP, Behind['net/http']
end
