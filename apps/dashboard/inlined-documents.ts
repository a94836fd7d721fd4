import { readFileSync } from 'node:fs';

const generated = new URL('./src/gql/graphql.ts', import.meta.url);

/** `export const PortfolioDocument = {…} as unknown as DocumentNode<…>` of the generated code: name → the object. */
function readDocuments(): Map<string, string> {
  const source = readFileSync(generated, 'utf8');
  const found = source.matchAll(/^export const (\w+) = (\{.*\}) as unknown as DocumentNode</gm);
  return new Map([...found].map((match) => [match[1] ?? '', match[2] ?? '']));
}

const call = /\bgraphql\(`([^`]*)`\)/g;
const definition = /\b(query|mutation|subscription|fragment)\s+(\w+)/;

/**
 * Puts each generated document into the module that names it with `graphql(…)`. Without this every page would load the
 * documents of all pages, since the generated look-up table holds them all.
 */
export function inlinedDocuments() {
  return {
    name: 'inlined-documents',
    enforce: 'pre' as const,
    apply: 'build' as const,
    transform(code: string, id: string) {
      if (!id.includes('/src/') || id.includes('/src/gql/') || !code.includes('graphql(`')) return null;
      const documents = readDocuments();
      const inlined = code.replaceAll(call, (_, text: string) => {
        const [, kind, name] = definition.exec(text) ?? [];
        const document = documents.get(kind === 'fragment' ? `${name}FragmentDoc` : `${name}Document`);
        if (!document)
          throw new Error(`${id}: the generated code has no document ${name}; run codegen first.`);
        return `(${document})`;
      });
      return { code: inlined.replace(/^import \{ graphql \} from '[^']*gql';\n/m, ''), map: null };
    },
  };
}
