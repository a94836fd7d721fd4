import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A person's time with an employer, `[from, to)`. */
@Entity('employments')
@Unique('employments_key', ['employerId', 'personId', 'from'])
@Check('employments_interval_check', 'to_on IS NULL OR to_on >= from_on')
@Index('employments_person_index', ['personId'])
export class Employment {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'employments_pk' })
  id!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey('Employer', { name: 'employments_employer_fk' })
  employerId!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('Person', { name: 'employments_person_fk' })
  personId!: string;

  @Column('boolean', { name: 'full_time' })
  fullTime!: boolean;

  @Column('date', { name: 'from_on' })
  from!: string;

  /** First day no longer employed; null while open. */
  @Column('date', { name: 'to_on', nullable: true })
  to!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
