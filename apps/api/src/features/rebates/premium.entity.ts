import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The WCB premium of one account for the period that starts on a day. */
@Entity('premiums')
@Unique('premiums_key', ['employerId', 'wcbAccount', 'periodStart'])
@Index('premiums_wcb_account_index', ['wcbAccount'])
@Check('premiums_premium_check', 'premium_cents >= 0')
export class Premium {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'premiums_pk' })
  id!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey('Employer', { name: 'premiums_employer_fk' })
  employerId!: string;

  @Column('text', { name: 'wcb_account' })
  wcbAccount!: string;

  @Column('date', { name: 'period_start' })
  periodStart!: string;

  /** Integer cents; far below 2^53, so a number holds them exactly. */
  @Column('bigint', { name: 'premium_cents', transformer: { from: Number, to: (cents: number) => cents } })
  premiumCents!: number;

  @Column('boolean', { name: 'payroll_reported' })
  payrollReported!: boolean;

  @Column('boolean', { name: 'hours_reported' })
  hoursReported!: boolean;

  @Column('boolean', { name: 'personal_coverage_only' })
  personalCoverageOnly!: boolean;

  @Column('boolean', { name: 'account_active' })
  accountActive!: boolean;

  @Column('integer', { default: 1 })
  version!: number;
}
