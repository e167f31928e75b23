# The names that icons had once are read when one of them is asked for.
require 'behind'
require 'yaml'

# The icons ask RubyGems where their fonts are; where it does not know they look beside themselves.
module Gem
  def self.loaded_specs
    {}
  end
end

later = Module.new do
  def load_file *file
    Hash.new {|_, name| (@former_names ||= YAML.load_file(*file))[name] }
  end
end
YAML.singleton_class.prepend later
require Behind['prawn/icon']
later.send :remove_method, :load_file
