import {
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { LARGEST_PAGE } from './page-args.js';
import { wordedError } from './worded-error.js';

export const MOST_TOKENS = 4_000;
const DEEPEST = 14;
const HIGHEST_COST = 250_000;
/** What a plain list counts for; pages count for their size. */
const LIST_SIZE = 8;
/** Below a page without a size, the usual one is taken; below one asked for with a variable, the largest it may hold. */
const PAGE_SIZE = 25;

/**
 * Refuses a document that goes too deep, or could ask for too many fields: each field costs one, times the sizes of the
 * lists it lies in. Introspection is left aside; it has a switch of its own.
 */
export function costLimit(context: ValidationContext): ASTVisitor {
  const schema = context.getSchema();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of context.getDocument().definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return {
    OperationDefinition(operation) {
      const root = schema.getRootType(operation.operation);
      if (root == null) return;
      const refuse = (en: string, fr: string): void =>
        context.reportError(
          new GraphQLError(en, {
            nodes: operation,
            extensions: wordedError('TOO_COMPLEX', en, fr).extensions,
          }),
        );
      const { cost, depth } = measure(operation, root, {
        schema,
        fragments,
        visiting: new Set(),
        measured: new Map(),
      });
      if (depth > DEEPEST) {
        refuse(
          `The operation goes ${depth} levels deep; at most ${DEEPEST} are allowed.`,
          `La demande a ${depth} niveaux ; au plus ${DEEPEST} sont permis.`,
        );
      }
      if (cost > HIGHEST_COST) {
        refuse(
          `The operation could ask for ${cost} fields; at most ${HIGHEST_COST} are allowed. Ask for smaller pages.`,
          `La demande pourrait viser ${cost} champs ; au plus ${HIGHEST_COST} sont permis. Demandez de plus petites pages.`,
        );
      }
    },
  };
}

interface Measuring {
  schema: GraphQLSchema;
  fragments: Map<string, FragmentDefinitionNode>;
  /** Fragments being followed; a circle is another rule's matter, but must not hang this one. */
  visiting: Set<string>;
  /** By fragment: one spread in many places is followed once, or nesting would double the work at each level. */
  measured: Map<string, Measure>;
}

interface Measure {
  cost: number;
  depth: number;
}

function measure(
  { selectionSet }: OperationDefinitionNode | { selectionSet: SelectionSetNode },
  type: GraphQLOutputType,
  measuring: Measuring,
): Measure {
  const total: Measure = { cost: 0, depth: 0 };
  const add = ({ cost, depth }: Measure): void => {
    // Bounded, since fragments can multiply beyond any number.
    total.cost = Math.min(total.cost + cost, Number.MAX_SAFE_INTEGER / 1_000_000);
    total.depth = Math.max(total.depth, depth);
  };
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) add(measureField(selection, type, measuring));
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      const narrowed = condition === undefined ? type : measuring.schema.getType(condition);
      if (isCompositeType(narrowed)) add(measure(selection, narrowed, measuring));
    } else add(measureSpread(selection.name.value, measuring));
  }
  return total;
}

function measureSpread(name: string, measuring: Measuring): Measure {
  const known = measuring.measured.get(name);
  if (known !== undefined) return known;
  const fragment = measuring.fragments.get(name);
  const type = fragment && measuring.schema.getType(fragment.typeCondition.name.value);
  if (fragment === undefined || !isCompositeType(type) || measuring.visiting.has(name))
    return { cost: 0, depth: 0 };
  measuring.visiting.add(name);
  const result = measure(fragment, type, measuring);
  measuring.visiting.delete(name);
  measuring.measured.set(name, result);
  return result;
}

function measureField(node: FieldNode, parent: GraphQLOutputType, measuring: Measuring): Measure {
  if (node.name.value.startsWith('__') || !isObjectType(parent)) return { cost: 0, depth: 0 };
  const field = parent.getFields()[node.name.value];
  if (field === undefined || node.selectionSet === undefined) return { cost: 1, depth: 1 };
  const named = getNamedType(field.type);
  const inner = measure({ selectionSet: node.selectionSet }, named, measuring);
  return { cost: 1 + inner.cost * multiplier(node, field.type), depth: 1 + inner.depth };
}

/** A connection multiplies by the page asked for, a plain list by a usual size; the lists inside a connection by nothing. */
function multiplier(node: FieldNode, type: GraphQLOutputType): number {
  const named = getNamedType(type);
  if (named.name.endsWith('Connection')) {
    const size = node.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')?.value;
    if (size?.kind === Kind.VARIABLE) return LARGEST_PAGE;
    return size?.kind === Kind.INT ? Math.max(1, Number(size.value)) : PAGE_SIZE;
  }
  const inside = node.name.value === 'edges' || node.name.value === 'nodes';
  return !inside && isList(type) ? LIST_SIZE : 1;
}

function isList(type: GraphQLOutputType): boolean {
  return type instanceof GraphQLNonNull
    ? isList(type.ofType as GraphQLOutputType)
    : type instanceof GraphQLList;
}
