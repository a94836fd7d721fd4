/** Loaded on the way to the first page after signing in, one after another; the catalogues in English. */
export const firstPage = [
  '/src/main.tsx',
  '/index.html',
  '/src/layout/app-layout.tsx',
  '/src/features/portfolio/portfolio.page.tsx',
  '/src/i18n/en-CA.frame.ts',
];

interface Graph {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

/** The file of a module of our own that the first page imports, directly or through others; the page has its own. */
export function ownCodeOfFirstPage(id: string, graph: Graph): string | null {
  const asked = new Set<string>();
  const isNeeded = (one: string): boolean => {
    if (firstPage.some((path) => one.endsWith(path))) return true;
    if (asked.has(one)) return false;
    asked.add(one);
    // What comes through the door of a feature is only what is used of it; the door names all.
    if (one.endsWith('/index.ts')) return false;
    return (graph.getModuleInfo(one)?.importers ?? []).some(isNeeded);
  };
  return !id.includes('/src/features/portfolio/') && isNeeded(id) ? 'shell' : null;
}
