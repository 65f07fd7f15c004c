import tseslint from 'typescript-eslint';

/**
 * The rooms of src/, lowest floor first. A room may import from itself and from the rooms listed for it;
 * everything else is an error. docs/architecture.md tells what belongs in each.
 */
const rooms = {
  text: [],
  regex: [],
  units: ['text'],
  fhir: ['text'],
  finding: ['text', 'fhir'],
  bundle: ['text', 'fhir'],
  document: ['text', 'fhir', 'finding'],
  definitions: ['text', 'fhir', 'finding', 'document'],
  terminology: ['text', 'fhir', 'finding', 'regex', 'units', 'definitions'],
  fhirpath: ['text', 'fhir', 'finding', 'regex', 'units'],
  plan: ['text', 'fhir', 'finding', 'definitions', 'terminology', 'fhirpath'],
  checks: ['text', 'fhir', 'finding', 'regex', 'units', 'bundle', 'terminology', 'fhirpath', 'plan'],
  'fast-path': ['text', 'fhir', 'finding', 'plan', 'checks'],
  link: ['text', 'fhir', 'finding', 'plan', 'checks', 'fast-path'],
  validate: [
    'text',
    'fhir',
    'finding',
    'bundle',
    'document',
    'definitions',
    'terminology',
    'fhirpath',
    'plan',
    'checks',
    'fast-path',
    'link',
  ],
  rules: ['text', 'fhir', 'finding', 'bundle', 'document'],
  guides: ['text', 'fhir', 'finding', 'bundle', 'document', 'rules'],
  'xml-message': ['text', 'fhir', 'finding', 'document', 'rules'],
  samples: ['text', 'fhir', 'finding', 'rules', 'guides'],
  report: ['text', 'fhir', 'finding'],
  suppress: ['text', 'fhir', 'finding', 'report'],
  certify: ['text', 'fhir', 'finding', 'document', 'fhirpath', 'rules', 'guides', 'report'],
  library: [
    'text',
    'fhir',
    'finding',
    'document',
    'definitions',
    'terminology',
    'fhirpath',
    'plan',
    'checks',
    'fast-path',
    'link',
    'validate',
    'rules',
    'guides',
    'report',
  ],
  ig: [
    'text',
    'fhir',
    'finding',
    'document',
    'definitions',
    'terminology',
    'fhirpath',
    'plan',
    'checks',
    'fast-path',
    'link',
    'validate',
    'rules',
    'guides',
    'report',
  ],
  service: ['text', 'fhir', 'finding', 'document', 'fast-path', 'rules', 'guides', 'report', 'library'],
  cli: [
    'text',
    'fhir',
    'finding',
    'document',
    'definitions',
    'terminology',
    'fhirpath',
    'plan',
    'checks',
    'fast-path',
    'link',
    'validate',
    'rules',
    'guides',
    'report',
    'suppress',
    'certify',
    'library',
    'ig',
    'samples',
    'service',
    'xml-message',
  ],
};

/** Rooms that must run in a browser: no Node API, no console. The sources of definitions/ and ig/ read files; cli/ has the console. */
const pure = Object.keys(rooms).filter((room) => !['definitions', 'ig', 'cli'].includes(room));

const nodeApis = ['node:*', 'fs', 'path', 'os', 'process', 'url', 'worker_threads'];

const nodeGlobals = ['Buffer', 'process', 'global', '__dirname', '__filename', 'require', 'setImmediate'].map((name) => ({
  name,
  message: 'This room runs in a browser too: no Node API.',
}));

const restrict = (room) => {
  const forbidden = Object.keys(rooms).filter((other) => other !== room && !rooms[room].includes(other));
  const patterns = [];
  if (forbidden.length > 0) {
    patterns.push({
      group: forbidden.flatMap((other) => [1, 2, 3, 4].map((up) => `${'../'.repeat(up)}${other}/*`)),
      message: `src/${room} may import only from: ${rooms[room].join(', ') || 'nothing'}.`,
    });
  }
  if (pure.includes(room)) {
    patterns.push({ group: nodeApis, message: `src/${room} runs in a browser too: no Node API.` });
  }
  return {
    files: [`src/${room}/**/*.ts`],
    // The library's entry for Node is the one file of it that reads from disk.
    ignores: ['**/*.test.ts', 'src/**/testing/**', 'src/library/node.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      ...(room === 'cli' ? {} : { 'no-console': 'error' }),
      ...(pure.includes(room) ? { 'no-restricted-globals': ['error', ...nodeGlobals] } : {}),
    },
  };
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      eqeqeq: 'error',
      // The formatter breaks code at 140 characters; this keeps comments within them. Texts may be longer.
      'max-len': ['error', { code: 140, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreUrls: true }],
      'no-var': 'error',
      'prefer-const': 'error',
      'max-params': ['error', { max: 7 }],
      complexity: ['error', { max: 34, variant: 'modified' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  ...Object.keys(rooms).map(restrict),
  // The HTML report's script: plain scripts that share their names, checked by the tsconfig.json beside them.
  {
    files: ['src/report/page/*.js'],
    languageOptions: { sourceType: 'script' },
    rules: { '@typescript-eslint/no-unused-vars': ['error', { vars: 'local' }] },
  },
  // What loads the bundle: it is no ES module, since V8 takes what it made before for other scripts alone.
  {
    files: ['bin/*.js', 'scripts/bin/*.js', 'scripts/*.cjs'],
    languageOptions: { sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['**/*.test.ts'], rules: { 'max-lines': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
);
