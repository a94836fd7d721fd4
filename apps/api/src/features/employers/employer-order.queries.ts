import { STANDINGS } from '@good-standing/domain';
import { type Sql, sql, verbatim } from '../../database/sql.js';
import type { Ordering } from '../../graphql/keyset.js';
import type { EmployerSort } from './employer-filter.type.js';

type OrderBy = Pick<Ordering, 'type' | 'nullable'> & { expression: Sql };

const ORDER_BY: Record<EmployerSort, OrderBy> = {
  NAME: { expression: verbatim('search_text(e.legal_name)'), type: 'text', nullable: false },
  REF: { expression: verbatim('e.ref'), type: 'text', nullable: false },
  CITY: { expression: verbatim('search_text(e.city)'), type: 'text', nullable: true },
  // In the order of the rules, which is the one people know.
  STANDING: {
    expression: sql`array_position(${STANDINGS}::text[], s.standing)`,
    type: 'integer',
    nullable: true,
  },
  NEXT_DUE: { expression: verbatim('s.next_due_on'), type: 'date', nullable: true },
  EXPIRES: { expression: verbatim('s.expires_on'), type: 'date', nullable: true },
  REGISTERED: { expression: verbatim('e.registered_on'), type: 'date', nullable: false },
  OVERALL_SCORE: { expression: verbatim('latest.overall_hundredths'), type: 'integer', nullable: true },
  ACT_BY: { expression: verbatim('s.act_by'), type: 'date', nullable: true },
  REBATE_RUNNING: { expression: verbatim('s.rebate_cents'), type: 'bigint', nullable: true },
  REBATE_ELIGIBLE: { expression: verbatim('s.rebate_eligible_cents'), type: 'bigint', nullable: true },
  REBATE_HELD: { expression: verbatim('s.rebate_held_cents'), type: 'bigint', nullable: true },
};

export function orderingOf(sort: EmployerSort, descending: boolean): Ordering {
  return { name: sort, descending, ...ORDER_BY[sort], id: verbatim('e.id'), idType: 'uuid' };
}
