import type { SeenOn } from '../../context-on.js';
import { selectRows } from '../../database/row-source.js';
import { join, sql, toQuery, verbatim } from '../../database/sql.js';
import type { Page } from '../../graphql/connection.js';
import {
  type KeysetRow,
  keysetColumns,
  keysetConditions,
  keysetOrder,
  type Ordering,
  toPage,
} from '../../graphql/keyset.js';
import type { PageRequest } from '../../graphql/page-args.js';
import { countedRows, type ReportScope } from './report.queries.js';
import type { ReportRow } from './report.type.js';
import { quantitiesOf } from './report-source.js';
import type { ReportRequest, ReportSubject } from './report-vocabulary.js';

export type ReportRowData = Omit<ReportRow, 'employer'> & { employerId: string } & SeenOn;

/** What tells one counted thing from another: its reference, its day, and where it stands in the list. */
const NAMES: Record<
  ReportSubject,
  { ref: string; on: string; section: string; outcome: string; order: string; id: string }
> = {
  EMPLOYERS: {
    ref: 'NULL',
    on: 'NULL::date',
    section: 'NULL::integer',
    outcome: 'NULL',
    order: "''",
    id: 'e.id',
  },
  AUDITS: {
    ref: 'a.ref',
    on: 'a.last_day',
    section: 'NULL::integer',
    outcome: 'NULL',
    order: 'a.last_day::text',
    id: 'a.id',
  },
  SECTIONS: {
    ref: 'a.ref',
    on: 'a.last_day',
    section: 'x."sectionNo"',
    outcome: 'NULL',
    order: `a.last_day::text || ' ' || lpad(x."sectionNo"::text, 3, '0')`,
    id: 'a.id',
  },
  REBATES: {
    ref: 'r.wcb_account',
    on: 'r.period_from',
    section: 'NULL::integer',
    outcome: 'r.outcome',
    order: "r.wcb_account || ' ' || r.period_from::text || ' ' || r.certificate_no",
    id: 'e.id',
  },
  CERTIFICATIONS: {
    ref: 'c.certificate_no',
    on: 'c.certified_on',
    section: 'NULL::integer',
    outcome: 'NULL',
    order: 'c.certified_on::text',
    id: 'c.id',
  },
  MILESTONES: {
    ref: 'NULL',
    on: 'm.reached_on',
    section: 'NULL::integer',
    outcome: 'NULL',
    order: "m.reached_on::text || ' ' || m.milestone",
    id: 'e.id',
  },
};

/** One page of what a report counts, by the employers' names. */
export async function listReportRows(
  scope: ReportScope,
  request: ReportRequest,
  page: PageRequest,
): Promise<Page<ReportRowData & KeysetRow>> {
  const { ref, on, section, outcome, order, id } = NAMES[request.subject];
  const ordering: Ordering = {
    name: `report ${request.subject}`,
    expression: verbatim(`(search_text(e.legal_name) || ' ' || ${order})`),
    type: 'text',
    nullable: false,
    descending: false,
    id: verbatim(id),
    idType: 'uuid',
  };
  const rows = countedRows(scope, request, keysetConditions(ordering, page));
  const { text, values } = toQuery(sql`SELECT e.id AS "employerId", ${verbatim(ref)}::text AS ref,
      ${verbatim(on)} AS "on", ${verbatim(section)} AS "sectionNo", ${verbatim(outcome)}::text AS "rebateOutcome",
      ${verbatim(request.subject === 'MILESTONES' ? 'm.milestone' : 'NULL::text')} AS milestone,
      ${join(quantitiesOf(request.subject, request.asOf), ', ')}, ${keysetColumns(ordering)}
    ${rows} ${keysetOrder(ordering, page)}`);
  const found = await selectRows<FoundRow>(scope.pool, text, values);
  const counted = found.map((row) => ({ ...rowOf(row), seenOn: request.asOf }));
  return toPage(ordering, page, counted, () => countRows(scope, request));
}

type FoundRow = KeysetRow &
  Pick<ReportRowData, 'employerId' | 'ref' | 'on' | 'sectionNo' | 'rebateOutcome' | 'milestone'> & {
    score: number | null;
    passed: boolean | null;
    days_to_submit: number | null;
    days_to_decide: number | null;
    days_to_certify: number | null;
    days_since: number | null;
    rebate: number | null;
    premium: number | null;
  };

function rowOf(found: FoundRow): ReportRowData & KeysetRow {
  const {
    score,
    passed,
    days_to_submit,
    days_to_decide,
    days_to_certify,
    days_since,
    rebate,
    premium,
    ...named
  } = found;
  return {
    ...named,
    scorePercent: score === null ? null : score / 100,
    passed,
    daysToSubmit: days_to_submit,
    daysToDecide: days_to_decide,
    daysToCertify: days_to_certify,
    daysSince: days_since,
    rebateCents: rebate,
    premiumCents: premium,
  };
}

async function countRows(scope: ReportScope, request: ReportRequest): Promise<number> {
  const { text, values } = toQuery(sql`SELECT count(*)::integer AS count ${countedRows(scope, request)}`);
  const [row] = await selectRows<{ count: number }>(scope.pool, text, values);
  return row?.count ?? 0;
}
