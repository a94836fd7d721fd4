import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { MergedPerson, Moved } from './moved.js';

/** Two files of one person that were made one, with everything that is needed to part them again. */
@Entity('person_merges')
@Index('person_merges_kept_index', ['keptId'])
@Index('person_merges_merged_index', ['mergedId'])
export class PersonMerge {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'person_merges_pk' })
  id!: string;

  @Column('uuid', { name: 'kept_id' })
  keptId!: string;

  @Column('uuid', { name: 'merged_id' })
  mergedId!: string;

  @Column('jsonb')
  merged!: MergedPerson;

  @Column('jsonb')
  moved!: Moved;

  @Column('date', { name: 'merged_on' })
  mergedOn!: string;

  @Column('date', { name: 'undone_on', nullable: true })
  undoneOn!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
