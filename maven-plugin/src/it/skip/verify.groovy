def log = new File(basedir, 'build.log').text
assert log.count('Skipped.') == 3
assert !new File(basedir, 'target/classes/META-INF').exists()
