/** The doors between the parts. Each rule keeps a promise of docs/architecture.md; all are errors. */
const from = (path, rest = {}) => ({ path, ...rest });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: { pathNot: '\\.entity\\.ts$' },
      to: { circular: true, viaOnly: { pathNot: '\\.entity\\.ts$', dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-stands-alone',
      comment: 'The rules know nothing but themselves: no row, no request, no library.',
      severity: 'error',
      from: from('^packages/domain/src', { pathNot: ['\\.test\\.ts$', '^packages/domain/src/testing/'] }),
      to: { pathNot: '^packages/domain/src' },
    },
    {
      name: 'dashboard-not-into-api',
      comment: 'They meet in the schema.',
      severity: 'error',
      from: from('^apps/dashboard'),
      to: { path: '^apps/api' },
    },
    {
      name: 'api-not-into-dashboard',
      comment: 'The API serves the built files and knows nothing of their source.',
      severity: 'error',
      from: from('^apps/api'),
      to: { path: '^apps/dashboard' },
    },
    {
      name: 'resolver-not-into-database',
      comment: 'A resolver asks a service (write) or queries and loaders (read).',
      severity: 'error',
      from: from('\\.resolver\\.ts$'),
      to: { path: ['node_modules/(typeorm|pg)/', '\\.entity\\.ts$'] },
    },
    {
      name: 'entity-is-not-the-api',
      comment: 'What is stored and what is shown change for different reasons.',
      severity: 'error',
      from: from('\\.entity\\.ts$'),
      to: { path: ['node_modules/type-graphql/', '\\.(type|inputs|resolver)\\.ts$'] },
    },
    {
      name: 'api-type-is-not-the-entity',
      comment: 'As above, from the other side.',
      severity: 'error',
      from: from('\\.(type|inputs)\\.ts$'),
      to: { path: ['node_modules/typeorm/', '\\.entity\\.ts$'] },
    },
    {
      name: 'features-through-the-front-door',
      comment: 'One feature enters another through its index.ts only.',
      severity: 'error',
      from: from('^apps/(api|dashboard)/src/features/([^/]+)/'),
      to: {
        path: '^apps/$1/src/features/[^/]+/',
        // Entities refer to each other as tables do; a resolver graph of tables has no front door.
        pathNot: [
          '^apps/$1/src/features/$2/',
          '^apps/$1/src/features/[^/]+/index\\.tsx?$',
          '\\.entity\\.ts$',
        ],
      },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'A test helper that the product needs is not a test helper.',
      severity: 'error',
      from: from('^(apps|packages)/[^/]+/src', {
        pathNot: ['\\.test\\.tsx?$', '^packages/domain/src/testing/'],
      }),
      to: { path: ['\\.test\\.tsx?$', '^apps/[^/]+/test/', '^packages/domain/src/testing/'] },
    },
    {
      name: 'nothing-missing',
      comment: 'What is imported is declared and installed.',
      severity: 'error',
      from: from('^(apps|packages)'),
      to: { couldNotResolve: true, pathNot: '^\\./gql|/gql/|^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: ['(^|/)dist/', '(^|/)generated/', '(^|/)gql/', '\\.turbo/', 'graphql\\.schema'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
