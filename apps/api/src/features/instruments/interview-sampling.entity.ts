import type { SamplingRange } from '@good-standing/domain';
import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** How many people are to be interviewed for a workforce of what size. */
@Entity('interview_samplings')
@Unique('interview_samplings_edition_unique', ['code', 'edition'])
export class InterviewSampling {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'interview_samplings_pk' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  edition!: string;

  @Column('text', { name: 'title_en' })
  titleEn!: string;

  @Column('text', { name: 'title_fr' })
  titleFr!: string;

  @Column('jsonb')
  ranges!: SamplingRange[];

  @Column('timestamptz', { name: 'imported_at', default: () => 'now()' })
  importedAt!: Date;
}
