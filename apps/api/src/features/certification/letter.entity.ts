import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A letter of good standing for cycle year 2 or 3. */
@Entity('letters')
@Unique('letters_letter_no_unique', ['letterNo'])
@Check('letters_cycle_year_check', 'cycle_year IN (2, 3)')
@Check('letters_voided_check', 'voided_on IS NULL OR voided_on >= issued_on')
@Index('letters_employer_index', ['employerId', 'issuedOn'])
export class Letter {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'letters_pk' })
  id!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey('Employer', { name: 'letters_employer_fk' })
  employerId!: string;

  @Column('integer', { name: 'cycle_year' })
  cycleYear!: number;

  @Column('date', { name: 'issued_on' })
  issuedOn!: string;

  @Column('text', { name: 'letter_no' })
  letterNo!: string;

  /** First day on which the letter is void; null while it stands. */
  @Column('date', { name: 'voided_on', nullable: true })
  voidedOn!: string | null;

  @Column('text', { name: 'void_reason', nullable: true })
  voidReason!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
