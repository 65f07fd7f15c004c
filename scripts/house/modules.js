import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * The modules below a folder without tests, each with its lines and the modules it imports, types included.
 * @param {string} folder
 * @returns {Map<string, { lines: number, imports: string[] }>} by path, with slashes
 */
export function readModules(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
  const own = files.filter((name) => name.endsWith('.ts') && !/\.(?:test|cases|d)\.ts$|(?:^|\/)testing\//.test(name)).sort();
  const modules = new Map();
  for (const name of own) {
    const text = readFileSync(join(folder, name), 'utf8');
    const specifiers = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)\.js'/g)].map((match) => match[1]);
    const targets = specifiers.map(
      (specifier) =>
        `${relative(folder, join(folder, dirname(name), specifier))
          .split(sep)
          .join('/')}.ts`,
    );
    modules.set(name, { lines: text.split('\n').length - 1, imports: [...new Set(targets)].filter((target) => own.includes(target)) });
  }
  return modules;
}

/**
 * Groups of modules that import each other in a circle (Tarjan's strongly connected components), largest first.
 * @param {ReadonlyMap<string, { imports: readonly string[] }>} modules
 * @returns {string[][]}
 */
export function circles(modules) {
  const found = [];
  const order = new Map();
  const low = new Map();
  const open = [];
  const visit = (name) => {
    order.set(name, order.size);
    low.set(name, order.get(name));
    open.push(name);
    for (const target of modules.get(name).imports) {
      if (!order.has(target)) visit(target);
      if (open.includes(target)) low.set(name, Math.min(low.get(name), low.get(target)));
    }
    if (low.get(name) !== order.get(name)) return;
    const group = open.splice(open.indexOf(name));
    if (group.length > 1 || modules.get(name).imports.includes(name)) found.push(group.sort());
  };
  for (const name of modules.keys()) if (!order.has(name)) visit(name);
  return found.sort((a, b) => b.length - a.length);
}

/** The module and all that it imports, directly or through others. @returns {Set<string>} */
export function reach(modules, entry) {
  const reached = new Set([entry]);
  for (const name of reached) for (const target of modules.get(name).imports) reached.add(target);
  return reached;
}
