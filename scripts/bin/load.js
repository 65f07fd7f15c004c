'use strict';
// Loads the files of the bundle with the code that V8 compiled of them in an earlier run: compiling takes longer than checking a
// report. The build compiles them for its own Node (cache/, beside this file). Any other Node keeps what its first run compiled
// in the user's cache folder. Node's own compile cache is not used, because it keeps only part of what a run compiles.
const { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** Set by the build: a hash of the whole bundle, so that no file is run with the code of another build. */
const build = 'unbuilt';

/** The files of a single executable, which are inside of it (embedded.js). */
const embedded = globalThis[Symbol.for('ltt-conformance.embedded-files')];

/** Compiled code is for one version of Node on one kind of machine. V8 itself refuses it elsewhere. */
const node = `${process.version}-${process.platform}-${process.arch}`;

/** The code that the build compiled. */
const cache = join(__dirname, 'cache', node);

/** Where the compiled code of a file is kept. @param {string} name @param {string} folder */
const cacheOf = (name, folder = cache) => join(folder, `${name}.cache`);

/** The modules that have been loaded, by name. @type {Map<string, { exports: unknown }>} */
const modules = new Map();

/** What they were compiled to, by name. @type {Map<string, Script>} */
const scripts = new Map();

/** @param {string} name a file of this folder @returns {unknown} what it exports */
function load(name) {
  const loaded = modules.get(name);
  if (loaded !== undefined) return loaded.exports;
  const module = { exports: {} };
  modules.set(name, module);
  const file = join(__dirname, name);
  // Code from the cache keeps the file name it was compiled with, so that name must not be a path of the machine that built it.
  // Such code cannot import() either: the bundle has no import() in it, only require.
  const script = new Script(wrap(textOf(name)), { filename: `ltt-conformance/dist/bin/${name}`, cachedData: cached(name) });
  scripts.set(name, script);
  const require = createRequire(file);
  const within = (/** @type {string} */ id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));
  script.runInThisContext().call(module.exports, module.exports, within, module, file, __dirname);
  return module.exports;
}

/** @param {string} name @returns {string} */
function textOf(name) {
  // The bundle is ASCII.
  return embedded ? Buffer.from(embedded.read(`dist/bin/${name}`)).toString('latin1') : readFileSync(join(__dirname, name), 'latin1');
}

/** @param {string} name @returns {Uint8Array | undefined} undefined where no earlier run compiled the file for this Node */
function cached(name) {
  if (embedded)
    return embedded.has(`dist/bin/cache/${node}/${name}.cache`) ? embedded.read(`dist/bin/cache/${node}/${name}.cache`) : undefined;
  for (const folder of [cache, usersCache()]) {
    try {
      if (folder !== undefined) return readFileSync(cacheOf(name, folder));
    } catch {
      // Not there: the next folder may have it, and otherwise V8 compiles the file.
    }
  }
  return undefined;
}

/**
 * The user's own folder for the code of this build. It is never a folder that others can write to, as the one for temporary files
 * is: they could leave code in it for us to run.
 */
function usersCache() {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME, NODE_DISABLE_COMPILE_CACHE } = process.env;
  const base = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && join(HOME, '.cache'));
  return base && !NODE_DISABLE_COMPILE_CACHE ? join(base, 'ltt-conformance', 'code', build, node) : undefined;
}

/** Runs the command; when it ends, keeps what V8 had to compile for the next run. */
function start() {
  if (!embedded) process.on('exit', keepCompiled);
  load('command.js');
}

function keepCompiled() {
  const folder = usersCache();
  const compiled = [...scripts].filter(([, { cachedDataRejected }]) => cachedDataRejected !== false);
  if (folder === undefined || compiled.length === 0) return;
  try {
    if (mkdirSync(folder, { recursive: true }) !== undefined) removeOldBuilds(dirname(dirname(folder)));
    for (const [name, script] of compiled) keep(cacheOf(name, folder), script.createCachedData());
  } catch {
    // The folder cannot be written to: the next run compiles the files again, as this one did.
  }
}

/** Whole or not at all: another run may read it at the same time. @param {string} file @param {Buffer} code */
function keep(file, code) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, code);
  renameSync(draft, file);
}

/** Removes the code of builds that first ran more than 30 days ago; one that is still in use is compiled again. @param {string} folder */
function removeOldBuilds(folder) {
  const monthAgo = Date.now() - 30 * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(folder)) {
    if (name !== build && statSync(join(folder, name)).mtimeMs < monthAgo) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

module.exports = { load, start, scripts, cache, cacheOf };
