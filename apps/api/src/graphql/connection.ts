import { type ClassType, Field, Int, ObjectType } from 'type-graphql';

@ObjectType('PageInfo', { description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether more come before.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first edge; null on an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last edge; null on an empty page.' })
  endCursor!: string | null;
}

/** One page of plain rows. The whole list is counted only when somebody asks. */
export interface Page<Row> {
  edges: { cursor: string; node: Row }[];
  nodes: Row[];
  pageInfo: PageInfo;
  count(): Promise<number>;
}

/** Makes the connection and edge types of a list, e.g. EmployerConnection and EmployerEdge. */
export function connectionOf(name: string, things: string, Node: ClassType) {
  @ObjectType(`${name}Edge`, { description: `One entry of a list of ${things}.`, simpleResolvers: true })
  class Edge {
    @Field(() => String, { description: 'Marks this place in the list, for `after` and `before`.' })
    cursor!: string;

    @Field(() => Node, { description: 'The entry itself.' })
    node!: object;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${things}.`, simpleResolvers: true })
  class Connection {
    @Field(() => [Edge], { description: 'The entries of this page with their cursors.' })
    edges!: Edge[];

    @Field(() => [Node], { description: 'The entries of this page.' })
    nodes!: object[];

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo;

    count!: () => Promise<number>;

    @Field(() => Int, { description: 'How many entries the whole list has; counted only when asked for.' })
    totalCount(): Promise<number> {
      return this.count();
    }
  }
  return { Edge, Connection };
}
