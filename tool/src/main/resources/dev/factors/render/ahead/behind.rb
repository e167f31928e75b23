# The files in this folder are found before the libraries whose names they bear. Each leaves out what
# takes long to load and is seldom used, or never, and loads it when it is first named.
module Behind
  # Ruby's own libraries would come first.
  $LOAD_PATH.unshift $LOAD_PATH.delete __dir__

  # The library that a file here stands before.
  def self.[] name
    $LOAD_PATH.drop(1).map {|folder| %(#{folder}/#{name}.rb) }.find {|file| File.file? file }
  end

  # Whether a library is of the version of which somebody here knows the inside.
  def self.version? name, version
    $LOAD_PATH.any? {|folder| folder.end_with? %(/#{name}-#{version}/lib) }
  end
end
