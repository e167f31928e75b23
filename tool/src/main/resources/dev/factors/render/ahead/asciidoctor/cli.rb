# AsciidoctorJ extends Asciidoctor's command line, and nobody calls it here.
require 'behind'

module Asciidoctor
  module Cli
    class Invoker
    end
  end
end
