'use strict';
// The main script of a single executable, and of its threads: gives the loader the files that are inside of the executable.
const { dirname } = require('node:path');
const { getAsset, getRawAsset } = require('node:sea');
const { isMainThread, workerData } = require('node:worker_threads');

/** The files of the package that were put in. */
const names = new Set(JSON.parse(getAsset('files.json', 'utf8')));

/** @param {string} path from package.json @returns {Uint8Array} */
function read(path) {
  if (!names.has(path)) throw Object.assign(new Error(`the executable has no file ${path}`), { code: 'ENOENT' });
  return new Uint8Array(getRawAsset(path));
}

/** @param {string} folder @returns {string[]} the names of the files in it */
function list(folder) {
  return [...names].filter((name) => dirname(name) === folder).map((name) => name.slice(folder.length + 1));
}

globalThis[Symbol.for('ltt-conformance.embedded-files')] = { read, list, has: (path) => names.has(path) };
const loader = { exports: {} };
new Function('require', 'module', '__dirname', Buffer.from(read('dist/bin/load.js')).toString('latin1'))(
  require,
  loader,
  dirname(process.execPath),
);
if (isMainThread) loader.exports.start();
else loader.exports.load(workerData.kind === undefined ? 'thread.js' : 'service.js');
