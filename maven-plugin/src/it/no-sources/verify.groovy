def log = new File(basedir, 'build.log').text
assert log.contains('No incident files in ' + new File(basedir, 'src/main/incident').path)
assert !log.contains('WARN] No incident')
assert !new File(basedir, 'target/classes/META-INF').exists()
