def log = new File(basedir, 'build.log').text
def builds = log.split(/(?m)^.*Scanning for projects.*$/).drop(1)
assert builds.length == 6

def atWork = { it.contains('incident files checked') && it.contains('payment-desk: 1 scenario to ') && it.contains('1 drill passed') }
def idle = { it.contains('unchanged, the check is up to date')
        && it.contains('unchanged, the bundles are up to date')
        && it.contains('unchanged, the drills are up to date') }

assert atWork(builds[0]) && !builds[0].contains('up to date')
assert idle(builds[1]) && !atWork(builds[1])
assert idle(builds[2]) && !atWork(builds[2])
assert atWork(builds[3])
assert atWork(builds[4]) && !builds[4].contains('refund-desk')
assert builds[5].contains(':error INC') || builds[5].contains(': error INC')

def folder = new File(basedir, 'target/classes/META-INF/firedrill')
assert folder.list() as List == ['payment-desk.json']
assert new File(folder, 'payment-desk.json').text.contains('no bookings since midnight')
