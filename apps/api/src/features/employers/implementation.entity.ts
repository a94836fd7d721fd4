import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The employer's own safety program: since when it is documented, and its manual. */
@Entity('implementations')
@Unique('implementations_employer_unique', ['employerId'])
export class Implementation {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'implementations_pk' })
  id!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey('Employer', { name: 'implementations_employer_fk' })
  employerId!: string;

  @Column('date', { name: 'documentation_since' })
  documentationSince!: string;

  @Column('date', { name: 'manual_submitted_on', nullable: true })
  manualSubmittedOn!: string | null;

  @Column('date', { name: 'manual_reviewed_on', nullable: true })
  manualReviewedOn!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
