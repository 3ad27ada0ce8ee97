def log = new File(basedir, 'build.log').text

assert log.contains('[INFO] Proving find-culprit')
assert log =~ /\[INFO\] \d+ claims? looked at/
