import { randomUUID } from 'node:crypto';
import { type ExecutionResult, type GraphQLSchema, graphql } from 'graphql';
import type { Context, Viewer } from '../src/context.js';
import { Loaders } from '../src/graphql/loaders.js';
import type { Role } from '../src/graphql/permission.js';
import { buildApiSchema } from '../src/schema.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

let schema: GraphQLSchema | undefined;

export interface UserError {
  code: string;
  message: string;
  path: string[];
  rule: { id: string } | null;
  reason: { code: string } | null;
}

export const ERRORS = 'errors { code message path rule { id } reason { code } }';

/** Somebody at a desk: sends operations through the whole schema, on a real database, on the day the office has. */
export class Desk {
  constructor(
    private readonly office: Office,
    readonly viewer: Viewer,
  ) {}

  /** The answer as GraphQL gives it, errors included. */
  async send(source: string, variableValues: Record<string, unknown> = {}): Promise<ExecutionResult> {
    schema ??= buildApiSchema();
    const { dataSource, pool } = this.office.database;
    const { today } = this.office;
    const context = {
      viewer: this.viewer,
      pool,
      dataSource,
      today: () => today,
      asOf: null,
      language: this.office.language,
      mailFrom: null,
      session: { token: null, write: () => undefined, clear: () => undefined },
      address: '127.0.0.1',
    } as unknown as Context;
    context.loaders = new Loaders(context);
    return graphql({ schema, source, variableValues, contextValue: context });
  }

  /** The data; throws when there is an error beside it. */
  async ask<Data>(source: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.send(source, variables);
    if (errors) throw new Error(errors.map((error) => error.message).join('; '), { cause: errors[0] });
    return JSON.parse(JSON.stringify(data)) as Data;
  }

  /** Does one act and gives its payload, e.g. `act('certify', 'CertifyInput', {…}, 'certificate { id }')`. */
  async act<Payload>(
    name: string,
    inputType: string,
    input: object,
    selection = '',
    idempotencyKey: string | null = null,
  ): Promise<Payload & { errors: UserError[] }> {
    const data = await this.ask<Record<string, Payload & { errors: UserError[] }>>(
      `mutation Act($input: ${inputType}!, $key: String) { ${name}(input: $input, idempotencyKey: $key) { ${selection} ${ERRORS} } }`,
      { input, key: idempotencyKey },
    );
    return data[name] as Payload & { errors: UserError[] };
  }
}

/** An office of its own for a test file: an empty database, a day, and people of each role. */
export class Office {
  language: 'en' | 'fr' = 'en';

  private constructor(
    readonly database: TestDatabase,
    /** The clock; move it as the story goes on. */
    public today: string,
  ) {}

  static async open(today: string): Promise<Office> {
    return new Office(await createTestDatabase(), today);
  }

  /** Somebody new with the role. An AUDITOR is a person, an EMPLOYER belongs to one: give its id. */
  async desk(role: Role, belongsTo: { personId?: string; employerId?: string } = {}): Promise<Desk> {
    const id = randomUUID();
    const viewer: Viewer = {
      id,
      email: `${id}@example.test`,
      displayName: `Test ${role}`,
      role,
      employerId: belongsTo.employerId ?? null,
      personId: belongsTo.personId ?? null,
    };
    await this.database.pool.query(
      `INSERT INTO users (id, email, display_name, password_hash, role, employer_id, person_id)
       VALUES ($1, $2, $3, 'no password', $4, $5, $6)`,
      [id, viewer.email, viewer.displayName, role, viewer.employerId, viewer.personId],
    );
    return new Desk(this, viewer);
  }

  async rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.database.pool.query(sql, values)).rows as Row[];
  }

  close(): Promise<void> {
    return this.database.close();
  }
}

/** All fifteen sections, each with the share of its points; some sections otherwise. */
export function sections(
  awarded: number,
  possible = 100,
  other: Record<number, { awarded: number; possible: number; notApplicableReason?: string }> = {},
): object[] {
  return Array.from({ length: 15 }, (_, index) => ({
    sectionNo: index + 1,
    awarded,
    possible,
    ...other[index + 1],
  }));
}
