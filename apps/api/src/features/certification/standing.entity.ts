import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An employer's situation as the rules see it, kept so that lists read it; written only by `refreshStandings`. */
@Entity('standings')
@Index('standings_stale_index', ['staleOn'])
@Index('standings_as_of_index', ['asOf'])
@Index('standings_rules_version_index', ['rulesVersion'])
@Index('standings_standing_index', ['standing', 'program'])
@Index('standings_next_due_index', ['nextDueOn'])
@Index('standings_expires_index', ['expiresOn'])
@Index('standings_act_by_index', ['actBy'])
@Index('standings_concerns_index', ['concerns'], { type: 'gin' })
@Index('standings_latest_audit_index', ['latestAuditId'])
export class Standing {
  @PrimaryColumn('uuid', { name: 'employer_id', primaryKeyConstraintName: 'standings_pk' })
  @ForeignKey('Employer', { name: 'standings_employer_fk' })
  employerId!: string;

  @Column('date', { name: 'as_of' })
  asOf!: string;

  /** First date on which anything here could differ; null when no date would change it. */
  @Column('date', { name: 'stale_on', nullable: true })
  staleOn!: string | null;

  @Column('text', { name: 'rules_version' })
  rulesVersion!: string;

  @Column('text')
  program!: string;

  @Column('text')
  standing!: string;

  @Column('integer', { name: 'cycle_year', nullable: true })
  cycleYear!: number | null;

  @Column('date', { name: 'certified_on', nullable: true })
  certifiedOn!: string | null;

  @Column('date', { name: 'starts_on', nullable: true })
  startsOn!: string | null;

  @Column('date', { name: 'expires_on', nullable: true })
  expiresOn!: string | null;

  /** When the certificate ended, or the registration without one lapsed; null while neither has. */
  @Column('date', { name: 'lapsed_on', nullable: true })
  lapsedOn!: string | null;

  @Column('date', { name: 'letter_valid_through', nullable: true })
  letterValidThrough!: string | null;

  @Column('date', { name: 'next_due_on', nullable: true })
  nextDueOn!: string | null;

  @Column('text', { name: 'next_due', nullable: true })
  nextDue!: string | null;

  @Column('text', { name: 'training_missing', array: true })
  trainingMissing!: string[];

  @Column('text', { array: true })
  concerns!: string[];

  @Column('date', { name: 'next_change_on', nullable: true })
  nextChangeOn!: string | null;

  @Column('uuid', { name: 'latest_audit_id', nullable: true })
  @ForeignKey('Audit', { name: 'standings_latest_audit_fk', deferrable: 'INITIALLY DEFERRED' })
  latestAuditId!: string | null;

  @Column('bigint', { name: 'rebate_cents', nullable: true })
  rebateCents!: string | null;

  @Column('text', { name: 'rebate_outcome', nullable: true })
  rebateOutcome!: string | null;

  @Column('bigint', { name: 'rebate_eligible_cents', default: 0 })
  rebateEligibleCents!: string;

  @Column('bigint', { name: 'rebate_held_cents', default: 0 })
  rebateHeldCents!: string;

  @Column('date', { name: 'act_by', nullable: true })
  actBy!: string | null;

  @Column('jsonb')
  explanation!: object;
}
