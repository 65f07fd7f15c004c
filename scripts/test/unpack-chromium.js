// Unpacks the Chromium of @sparticuz/chromium for the browser tests, where the machine has none of its own, and prints where it is. It
// needs
// nothing beside it but what Node needs as well. Run with TMPDIR set to the folder that it is unpacked into.
import chromium from '@sparticuz/chromium';

process.stdout.write(await chromium.executablePath());
