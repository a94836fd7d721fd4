import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An import in the browser; see the migration for what the columns mean. */
@Entity('imports')
@Check(
  'imports_state_check',
  "state IN ('OPEN', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE', 'DISCARDED')",
)
@Index('imports_created_index', ['createdAt', 'id'])
@Index('imports_created_by_index', ['createdBy'])
@Index('imports_asked_by_index', ['askedBy'])
@Index('imports_state_index', ['state', 'askedAt'])
export class Import {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'imports_pk' })
  id!: string;

  @Column('text', { default: 'OPEN' })
  state!: string;

  @Column('uuid', { name: 'created_by', nullable: true })
  @ForeignKey('User', { name: 'imports_created_by_fk' })
  createdBy!: string | null;

  @Column('text', { name: 'created_by_name' })
  createdByName!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'checked_at', nullable: true })
  checkedAt!: Date | null;

  @Column('timestamptz', { name: 'applied_at', nullable: true })
  appliedAt!: Date | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;

  @Column('uuid', { name: 'asked_by', nullable: true })
  @ForeignKey('User', { name: 'imports_asked_by_fk' })
  askedBy!: string | null;

  @Column('text', { name: 'asked_by_name', nullable: true })
  askedByName!: string | null;

  @Column('timestamptz', { name: 'asked_at', nullable: true })
  askedAt!: Date | null;

  @Column('jsonb', { default: {} })
  counts!: object;

  @Column('jsonb', { default: [] })
  notes!: object;

  @Column('jsonb', { nullable: true })
  problem!: object | null;

  @Column('uuid', { name: 'employer_ids', array: true, default: () => "'{}'" })
  employerIds!: string[];

  @Column('bigint', { name: 'journal_end', nullable: true })
  journalEnd!: string | null;

  @Column('text', { nullable: true })
  step!: string | null;

  @Column('bigint', { default: 0 })
  done!: string;

  @Column('bigint', { default: 0 })
  total!: string;

  @Column('boolean', { name: 'cancel_asked', default: false })
  cancelAsked!: boolean;

  @Column('uuid', { name: 'worker_id', nullable: true })
  workerId!: string | null;

  @Column('timestamptz', { name: 'alive_at', nullable: true })
  aliveAt!: Date | null;
}
