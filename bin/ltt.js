#!/usr/bin/env node
'use strict';
// CommonJS, as the bundle is: loading Node's machinery for modules first takes as long as checking a report.
require('../dist/bin/main.js');
