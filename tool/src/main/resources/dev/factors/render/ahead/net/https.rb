# The same as net/http, which loads OpenSSL when it is needed, instead of both at once: a second.
require 'net/http'
