def log = new File(basedir, 'build.log').text
def folder = new File(basedir, 'src/main/incident/payments').path
def errors = log.readLines().findAll { it.startsWith('[ERROR] ' + folder) }

assert errors.size() == 2
assert errors[0].startsWith("[ERROR] ${folder}/expired-key.incident:15:67: error INC0201: ")
assert errors[0].contains('`leger`')
assert errors[1].startsWith("[ERROR] ${folder}/payment-desk.incident:12:11: error INC0201: ")
assert log.contains('help: ')
assert log.contains('check (default) on project mistakes: 2 errors, 3 warnings in the incident files of ')
assert !log.contains('\tat ') && !log.contains('Exception:')
assert !new File(basedir, 'target/classes/META-INF').exists()
