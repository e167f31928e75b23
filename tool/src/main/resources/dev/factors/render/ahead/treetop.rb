# Asciidoctor PDF's grammar is compiled: the compiler of grammars is not needed.
require 'treetop/runtime'
