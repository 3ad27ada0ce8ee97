import java.util.zip.ZipFile

def log = new File(basedir, 'build.log').text
assert log.contains('3 incident files checked')
assert log.contains('payment-desk: 1 scenario to ')
assert log.contains('1 drill passed')

new ZipFile(new File(basedir, 'target/bundle-1.jar')).withCloseable { jar ->
    def bundle = jar.getInputStream(jar.getEntry('META-INF/firedrill/payment-desk.json')).getText('UTF-8')
    assert bundle.contains('"PAY-1"') && bundle.contains('signing key ran out')
    assert jar.entries().collect { it.name }.findAll { it.endsWith('.class') || it.contains('services') }.isEmpty()
}
