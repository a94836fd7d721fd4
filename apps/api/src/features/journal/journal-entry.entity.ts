import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One line of the append-only journal. Number, predecessor and hash are given by the database's trigger. */
@Entity('journal_entries')
@Index('journal_entries_employer_index', ['employerId', 'id'])
@Index('journal_entries_actor_index', ['actorId'])
export class JournalEntry {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'journal_entries_pk' })
  id!: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt!: Date;

  /** Null for the program itself: an import from the command line, a demonstration. */
  @Column('uuid', { name: 'actor_id', nullable: true })
  @ForeignKey('User', { name: 'journal_entries_actor_fk' })
  actorId!: string | null;

  @Column('text', { name: 'actor_name' })
  actorName!: string;

  /** No foreign key: an employer that was struck stays in the journal. */
  @Column('uuid', { name: 'employer_id', nullable: true })
  employerId!: string | null;

  /** Past tense, as in `audit.decided`. */
  @Column('text')
  event!: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind!: string;

  @Column('text', { name: 'subject_id', nullable: true })
  subjectId!: string | null;

  @Column('jsonb', { nullable: true })
  before!: object | null;

  @Column('jsonb', { nullable: true })
  after!: object | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('bytea', { name: 'previous_hash' })
  previousHash!: Buffer;

  @Column('bytea')
  hash!: Buffer;
}
