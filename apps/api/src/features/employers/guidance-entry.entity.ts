import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Guidance the authority gave the employer on a day. */
@Entity('guidance_entries')
@Index('guidance_entries_employer_index', ['employerId', 'givenOn'])
export class GuidanceEntry {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'guidance_entries_pk' })
  id!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey('Employer', { name: 'guidance_entries_employer_fk' })
  employerId!: string;

  @Column('date', { name: 'given_on' })
  givenOn!: string;

  @Column('text')
  note!: string;

  @Column('integer', { default: 1 })
  version!: number;
}
