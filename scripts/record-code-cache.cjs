// Run by build-code-cache.js, in a process of its own: checks a report, and writes down what V8 made of the program meanwhile. That
// has the functions that a report needs, which would otherwise be compiled when they are first called.
// usage: node record-code-cache.cjs DIST-BIN ARGUMENT...
'use strict';
const { mkdirSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const { load, scripts, cache, cacheOf } = require(join(resolve(process.argv[2]), 'load.js'));
process.argv.splice(2, 1);
process.on('exit', () => {
  mkdirSync(cache, { recursive: true });
  for (const [name, script] of scripts) writeFileSync(cacheOf(name), script.createCachedData());
});
load('command.js');
