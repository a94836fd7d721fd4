interface ListPage<Node> {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** Every row of a list, page after page: for a file of what the screen shows a page of. */
export async function everyPage<Node>(
  ask: (after: string | undefined) => Promise<ListPage<Node> | undefined>,
): Promise<Node[]> {
  const rows: Node[] = [];
  let after: string | undefined;
  do {
    const page = await ask(after);
    rows.push(...(page?.nodes ?? []));
    after = (page?.pageInfo.hasNextPage && page.pageInfo.endCursor) || undefined;
  } while (after);
  return rows;
}
