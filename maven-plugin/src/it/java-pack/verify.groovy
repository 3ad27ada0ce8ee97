import java.util.zip.ZipFile

def log = new File(basedir, 'build.log').text
assert log.contains('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0')

new ZipFile(new File(basedir, 'target/java-pack-1.jar')).withCloseable { jar ->
    def wanted = ['META-INF/firedrill/payment-desk.json',
                  'META-INF/services/dev.firedrill.engine.EnvironmentProvider',
                  'com/example/payments/drills/PaymentDesk.class',
                  'com/example/payments/drills/PaymentDesk.json']
    assert wanted.findAll { jar.getEntry(it) == null }.isEmpty()
}
