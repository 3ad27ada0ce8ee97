def log = new File(basedir, 'build.log').text
def place = new File(basedir, 'src/main/incident/payments/drills.incident').path + ':5:44'

assert log.contains("[ERROR] ${place}: error: drill \"follow the refusals\" on PAY-1: `text` does not contain `no such key`")
assert log.contains('test (default) on project failing-drill: 1 of 2 drills failed')
assert !log.contains('\tat ')
