import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Something that weighs on an employer's standing or rebate, `[from, to)`. */
@Entity('conditions')
@Unique('conditions_key', ['employerId', 'kind', 'from'])
@Check(
  'conditions_kind_check',
  "kind IN ('PENALTY', 'CONVICTION', 'INVESTIGATION', 'UNDER_REVIEW', 'REVOKED', 'WITHDRAWN')",
)
@Check('conditions_interval_check', 'to_on IS NULL OR to_on >= from_on')
export class Condition {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'conditions_pk' })
  id!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey('Employer', { name: 'conditions_employer_fk' })
  employerId!: string;

  @Column('text')
  kind!: string;

  @Column('date', { name: 'from_on' })
  from!: string;

  /** First day no longer covered; null for an open-ended condition. */
  @Column('date', { name: 'to_on', nullable: true })
  to!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
