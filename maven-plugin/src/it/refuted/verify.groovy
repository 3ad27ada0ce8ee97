def log = new File(basedir, 'build.log').text
def place = new File(basedir, 'src/main/incident/payments/expired-key.incident').path + ':21:10'

assert log.contains("[ERROR] ${place}: error INC0801: `PAY-1` is not solvable: ")
assert log.contains('prove (proofs) on project refuted: ')
assert !log.contains('\tat ')
