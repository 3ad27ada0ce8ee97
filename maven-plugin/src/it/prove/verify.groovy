def log = new File(basedir, 'build.log').text

assert log =~ /\[INFO\] Proving [a-z-]+\.find-culprit, solvable \(1 of \d+\)/
assert log =~ /\[INFO\] \d+ claims? looked at/
