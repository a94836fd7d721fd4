import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** How many people work for the employer from a day on. */
@Entity('headcounts')
@Unique('headcounts_key', ['employerId', 'effectiveOn'])
@Check('headcounts_headcount_check', 'headcount >= 0')
export class Headcount {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'headcounts_pk' })
  id!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey('Employer', { name: 'headcounts_employer_fk' })
  employerId!: string;

  @Column('date', { name: 'effective_on' })
  effectiveOn!: string;

  @Column('integer')
  headcount!: number;

  @Column('integer', { default: 1 })
  version!: number;
}
