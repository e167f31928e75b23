# a comment  
def x
    puts 1
end
