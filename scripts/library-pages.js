// The reference pages of the library: a page for each function, value and type that a program can import or meet, made from the
// declarations
// and their comments in src/. Syntax alone decides, so that the test that compares the pages takes no second.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** @typedef {{ name: string, node: ts.Statement, file: ts.SourceFile }} Declared */

/** @param {string} root the repository @returns {Map<string, string>} the pages of docs/library, by file name */
export function libraryPages(root) {
  const files = new SourceFiles();
  const entry = files.read(join(root, 'src/library/node.ts'));
  const exported = files.exportsOf(entry);
  const all = withTheirParts(exported, files);
  const names = new Set(all.keys());
  const pages = [...all.values()].map((each) => /** @type {[string, string]} */ ([`${each.name}.md`, page(each, names)]));
  return new Map([['README.md', index([...all.values()], exported)], ...pages]);
}

class SourceFiles {
  /** @type {Map<string, ts.SourceFile>} */
  #files = new Map();

  /** @param {string} path */
  read(path) {
    const known =
      this.#files.get(path) ?? ts.createSourceFile(path, readFileSync(path, 'utf8').replaceAll('\r\n', '\n'), ts.ScriptTarget.Latest, true);
    this.#files.set(path, known);
    return known;
  }

  /** What a module exports. @param {ts.SourceFile} file @returns {Map<string, Declared>} */
  exportsOf(file) {
    const found = new Map();
    for (const node of file.statements) {
      if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
        const target = this.#target(file, node.moduleSpecifier);
        if (target === undefined) continue;
        const names =
          node.exportClause !== undefined && ts.isNamedExports(node.exportClause)
            ? node.exportClause.elements.map(({ name, propertyName }) => [name.text, (propertyName ?? name).text])
            : [...this.exportsOf(target).keys()].map((name) => [name, name]);
        for (const [name = '', own = ''] of names) {
          const declared = this.declarationOf(own, target);
          if (declared !== undefined) found.set(name, { ...declared, name });
        }
      } else if (isExported(node)) {
        for (const name of namesOf(node)) found.set(name, { name, node, file });
      }
    }
    return found;
  }

  /**
   * Where a name that a file uses is declared; undefined for names of JavaScript itself. @param {string} name @param {ts.SourceFile} file
   * @returns {Declared | undefined}
   */
  declarationOf(name, file) {
    const here = file.statements.find((node) => namesOf(node).includes(name));
    if (here !== undefined) return { name, node: here, file };
    for (const node of file.statements) {
      if (!(ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) || node.moduleSpecifier === undefined) continue;
      const clause = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
      if (clause === undefined || !(ts.isNamedImports(clause) || ts.isNamedExports(clause))) continue;
      const specifier = clause.elements.find((each) => each.name.text === name);
      const target = specifier === undefined ? undefined : this.#target(file, node.moduleSpecifier);
      if (specifier !== undefined && target !== undefined)
        return this.declarationOf((specifier.propertyName ?? specifier.name).text, target);
    }
    return undefined;
  }

  /** @param {ts.SourceFile} file @param {ts.Expression} specifier */
  #target(file, specifier) {
    const text = ts.isStringLiteral(specifier) ? specifier.text : '';
    return text.startsWith('.') ? this.read(join(dirname(file.fileName), text.replace(/\.js$/, '.ts'))) : undefined;
  }
}

/**
 * Adds what the declarations refer to. @param {Map<string, Declared>} exported @param {SourceFiles} files @returns {Map<string, Declared>}
 * in the order of names
 */
function withTheirParts(exported, files) {
  const all = new Map(exported);
  const queue = [...exported.values()];
  const exportedNodes = new Map([...exported.values()].map(({ name, node }) => [node, name]));
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const name of referencesIn(next.node)) {
      if (all.has(name)) continue;
      const declared = files.declarationOf(name, next.file);
      if (declared === undefined || exportedNodes.has(declared.node)) continue;
      all.set(name, declared);
      queue.push(declared);
    }
  }
  return new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Names of types, and of values that types are taken from. @param {ts.Node} declaration */
function referencesIn(declaration) {
  /** @type {Set<string>} */
  const names = new Set();
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isBlock(node)) return;
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) names.add(node.typeName.text);
    if (ts.isTypeQueryNode(node) && ts.isIdentifier(node.exprName)) names.add(node.exprName.text);
    if (ts.isExpressionWithTypeArguments(node) && ts.isIdentifier(node.expression)) names.add(node.expression.text);
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return names;
}

/** @param {Declared} declared @param {ReadonlySet<string>} names */
function page({ name, node }, names) {
  const parts = [`# ${name}`, ...(commentOf(node) === '' ? [] : [commentOf(node)]), `\`\`\`ts\n${signature(node)}\n\`\`\``];
  const members = ts.isInterfaceDeclaration(node)
    ? node.members
    : ts.isTypeAliasDeclaration(node) && ts.isTypeLiteralNode(node.type)
      ? node.type.members
      : [];
  const rows = members
    .filter((member) => commentOf(member) !== '')
    .map((member) => `| \`${member.name?.getText() ?? ''}\` | ${cell(commentOf(member))} |`);
  if (rows.length > 0) parts.push(`| member | |\n| --- | --- |\n${rows.join('\n')}`);
  const others = [...referencesIn(node)].filter((each) => each !== name && names.has(each)).sort();
  if (others.length > 0) parts.push(`See also ${others.map((each) => `[${each}](${each}.md)`).join(', ')}.`);
  return `${parts.join('\n\n')}\n`;
}

/** @param {readonly Declared[]} all @param {ReadonlyMap<string, Declared>} exported */
function index(all, exported) {
  const row = (/** @type {Declared} */ { name, node }) => `| [${name}](${name}.md) | ${cell(firstSentence(commentOf(node)))} |`;
  const group = (/** @type {string} */ heading, /** @type {readonly Declared[]} */ list) =>
    list.length === 0 ? '' : `\n## ${heading}\n\n| name | |\n| --- | --- |\n${list.map(row).join('\n')}\n`;
  const isValue = (/** @type {Declared} */ { node }) => ts.isFunctionDeclaration(node) || ts.isVariableStatement(node);
  const isExport = (/** @type {Declared} */ { name }) => exported.has(name);
  return `# Reference of the library

For programs. Everything that \`ltt-conformance\` exports, generated from its declarations by \`npm run docs\`. [The library](../library.md) tells how to use it.
${group(
  'Functions and values',
  all.filter((each) => isExport(each) && isValue(each)),
)}${group(
  'Types',
  all.filter((each) => isExport(each) && !isValue(each)),
)}${group(
  'Parts of these types',
  all.filter((each) => !isExport(each)),
)}`;
}

/** A declaration without its comments and without what a function does. @param {ts.Node} node */
function signature(node) {
  const text =
    ts.isFunctionDeclaration(node) && node.body !== undefined
      ? `${node
          .getText()
          .slice(0, node.body.getStart() - node.getStart())
          .trim()};`
      : node.getText();
  return text
    .replace(/^[ \t]*\/\*\*[^]*?\*\/\n/gm, '')
    .replace(/^[ \t]*\/\/.*\n/gm, '')
    .replace(/[ \t]*\/\*\*.*?\*\/[ \t]*/g, '');
}

/** @param {ts.Node} node */
function commentOf(node) {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).slice(-1);
  if (comment === undefined) return '';
  const lines = comment
    .getText()
    .replace(/^\/\*\*|\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trim());
  return lines.join(' ').replace(/\s+/g, ' ').replaceAll(' @throws', '\n\nThrows').replaceAll(' @returns', '\n\nReturns').trim();
}

/** @param {string} text */
const firstSentence = (text) => /^.*?\.(?= |$)/.exec(text.replace(/\n[^]*$/, ''))?.[0] ?? text;

/** @param {string} text */
const cell = (text) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

/** @param {ts.Node} node */
const isExported = (node) =>
  ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

/** The names that a statement declares. @param {ts.Statement} node @returns {string[]} */
function namesOf(node) {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  if (ts.isFunctionDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node))
    return node.name === undefined ? [] : [node.name.text];
  return [];
}
