'use strict';
// Loads the files of the bundle with what V8 made of them when they were built: compiling them takes longer than a report.
const { readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { join } = require('node:path');
const { constants, Script } = require('node:vm');

/** What V8 made is for one version of Node on one kind of machine. V8 itself refuses it where it was started otherwise. */
const cache = join(__dirname, 'cache', `${process.version}-${process.platform}-${process.arch}`);

/** Where what was made of a file is kept. @param {string} name */
const cacheOf = (name) => join(cache, `${name}.cache`);

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
  const script = new Script(wrap(readFileSync(file, 'utf8')), { filename: file, cachedData: cached(name), importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER });
  scripts.set(name, script);
  const require = createRequire(file);
  const within = (/** @type {string} */ id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));
  script.runInThisContext().call(module.exports, module.exports, within, module, file, __dirname);
  return module.exports;
}

/** @param {string} name */
function cached(name) {
  try {
    return readFileSync(cacheOf(name));
  } catch {
    // None was made for this Node: the file is compiled.
    return undefined;
  }
}

module.exports = { load, scripts, cache, cacheOf };
