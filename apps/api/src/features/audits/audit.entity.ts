import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A section's points as they are kept: decimals as text, so that nothing is rounded on the way. */
export interface StoredSectionScore {
  sectionNo: number;
  awarded: string;
  possible: string;
  notApplicableReason: string | null;
}

/** One audit of an employer, with its section points and what the rules make of them. */
@Entity('audits')
@Unique('audits_ref_unique', ['ref'])
@Check('audits_kind_check', "kind IN ('SELF', 'AUTHORITY', 'INDEPENDENT', 'VERIFICATION_REVIEW')")
@Check('audits_decision_value_check', "decision IN ('ACCEPTED', 'RETURNED')")
@Check('audits_result_check', "result IN ('PASS', 'FAIL', 'NONE')")
@Check('audits_days_check', 'last_day >= first_day')
@Check('audits_decision_check', '(decision IS NULL) = (decided_on IS NULL)')
@Index('audits_employer_index', ['employerId', 'lastDay', 'id'])
@Index('audits_auditor_index', ['auditorId'])
export class Audit {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'audits_pk' })
  id!: string;

  @Column('text')
  ref!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey('Employer', { name: 'audits_employer_fk' })
  employerId!: string;

  @Column('text')
  kind!: string;

  @Column('uuid', { name: 'auditor_id' })
  @ForeignKey('Person', { name: 'audits_auditor_fk' })
  auditorId!: string;

  /** The version of the instrument that was used. */
  @Column('text', { nullable: true })
  instrument!: string | null;

  @Column('date', { name: 'first_day' })
  firstDay!: string;

  @Column('date', { name: 'last_day' })
  lastDay!: string;

  @Column('date', { name: 'submitted_on' })
  submittedOn!: string;

  @Column('text', { nullable: true })
  decision!: string | null;

  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  /** Why, in the reviewer's words; null where none were given. */
  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason!: string | null;

  @Column('jsonb', { name: 'section_scores', default: () => "'[]'" })
  sectionScores!: StoredSectionScore[];

  @Column('numeric', { name: 'points_awarded', precision: 12, scale: 4, default: 0 })
  pointsAwarded!: string;

  @Column('numeric', { name: 'points_possible', precision: 12, scale: 4, default: 0 })
  pointsPossible!: string;

  /** Hundredths of a percent, rounded down; null when nothing was scored. */
  @Column('integer', { name: 'overall_hundredths', nullable: true })
  overallHundredths!: number | null;

  @Column('integer', { name: 'sections_below', array: true, default: () => "'{}'" })
  sectionsBelow!: number[];

  @Column('text')
  result!: string;

  @Column('integer', { default: 1 })
  version!: number;
}
